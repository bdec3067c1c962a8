import { test } from 'vitest';
import { importWorld } from '#tests/support/importWorld.ts';
import { hostileFiles } from './hostileFiles.ts';
const world = importWorld();
test.each(hostileFiles.slice(1))('[HP6] x $name', async (f) => { const { send, imports } = await world(); const job = await send(f.name, await f.bytes(), f.name); const rows = await imports.rows(job.id) as {outcome:string,place:string,reasons:{nl:string,field:string}[]}[]; console.log('OUT', f.name, JSON.stringify(job.state), JSON.stringify(rows.slice(0,2))); 
const n = new Map<string,number>(); for (const r of rows) for (const x of r.reasons) { const k=x.nl.slice(0,90); n.set(k,(n.get(k)??0)+1); } console.log('WHY', [...n].sort((a,b)=>b[1]-a[1]).slice(0,6)); });
