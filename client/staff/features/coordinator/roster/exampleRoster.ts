/** A roster to start from: the header that the import expects and three invented candidates. */
export const exampleRoster = [
  'nummer,naam,instituut,start opleiding,fte,extra minuten',
  '100001,Anna de Vries,UMC Utrecht,2025-03-01,1,0',
  '100002,Bas Jansen,Radboudumc Nijmegen,2024-09-01,0.8,30',
  '100003,Chaima el Amrani,UMCG Groningen,2025-09-01,1,0',
  '',
].join('\r\n');
