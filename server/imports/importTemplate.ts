import type { TemplateFormat } from '#contracts/imports.ts';
import { TableField } from '#itembank/content/importChoices.ts';
import { templateHeaders } from '#itembank/import/tableFields.ts';
import { zipBytes } from '#server/bank/zipBytes.ts';
import type { FileReply } from '#server/platform/api.ts';
import { importExample } from './importExample.ts';

const headers = TableField.options.map((field) => templateHeaders[field]);
const example = TableField.options.map((field) => importExample[field]);

/** A table with the columns we know and one question in it. */
export async function importTemplate(format: TemplateFormat): Promise<FileReply> {
  return { type: typeOf[format], bytes: await made[format]() };
}

const office = 'application/vnd.openxmlformats-officedocument';
const typeOf: Readonly<Record<TemplateFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: `${office}.spreadsheetml.sheet`,
  docx: `${office}.wordprocessingml.document`,
};

const made: Readonly<Record<TemplateFormat, () => Promise<Uint8Array>>> = {
  // With a mark, so that Excel reads it as UTF-8.
  csv: async () => Buffer.from(`\uFEFF${[headers, example].map(csvLine).join('\r\n')}\r\n`),
  async xlsx() {
    // Loaded when it is asked for: it takes memory that a server of tests does not have to spare.
    const { default: excel } = await import('exceljs');
    const workbook = new excel.Workbook();
    const sheet = workbook.addWorksheet('Vragen', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = headers.map((header) => ({
      header,
      width: 24,
      style: { alignment: { wrapText: true }, numFmt: '@' },
    }));
    sheet.addRow(example);
    sheet.getRow(1).font = { bold: true };
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  },
  docx: () => zipBytes(wordFiles()),
};

function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(';');
}

/** The least that Word opens: one table per question, the headings in its first column. */
function wordFiles() {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const rows = headers.map(
    (header, i) => `<w:tr>${wordCell(header, 2400)}${wordCell(example[i]!, 6600)}</w:tr>`,
  );
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`,
  );
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${office}.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tblPr><w:tblBorders>${border.join('')}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="6600"/></w:tblGrid>${rows.join('')}</w:tbl><w:p/></w:body></w:document>`,
  };
}

function wordCell(text: string, width: number): string {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:r><w:t xml:space="preserve">${safe}</w:t></w:r></w:p></w:tc>`;
}
