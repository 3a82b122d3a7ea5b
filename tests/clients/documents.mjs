// Writes the findings of the documents benchmark with npm's docx and exceljs, as a Node program would, and says what it
// cost: one line a way, "name milliseconds mebibytes". Usage: node --expose-gc documents.mjs FINDINGS.json TIMES
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import {
  AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType,
} from 'docx';
import ExcelJS from 'exceljs';

const [file, times] = process.argv.slice(2);
const { Heads, Findings } = JSON.parse(readFileSync(file, 'utf8'));

const ways = { docx: writeDocx, 'exceljs-xlsx': writeXlsx, 'exceljs-streamed-xlsx': streamXlsx };
for (const [name, write] of Object.entries(ways)) {
  await write();
  const took = [];
  let most = 0;
  for (let time = 0; time < Number(times); time++) {
    globalThis.gc?.();
    const since = performance.now();
    const bytes = await write();
    took.push(performance.now() - since);
    most = Math.max(most, process.memoryUsage().rss);
    if (bytes < 1000) throw new Error(`${name} wrote nothing`);
  }
  took.sort((a, b) => a - b);
  console.log(`${name} ${took[Math.floor(took.length / 2)].toFixed(1)} ${(most / 1048576).toFixed(0)}`);
}

async function writeDocx() {
  const cell = (text, right) => new TableCell({
    children: [new Paragraph({ text, alignment: right ? AlignmentType.RIGHT : undefined })],
  });
  const row = (texts, head) => new TableRow({ cantSplit: true, tableHeader: head, children: texts.map((t, i) => cell(t, i === 2)) });
  const marking = new TextRun({ text: 'Niet gerubriceerd', bold: true });
  const document = new Document({
    title: 'Meting',
    sections: [{
      headers: { default: new Header({ children: [new Paragraph({ children: [marking] })] }) },
      footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) },
      children: Findings.flatMap((f, n) => [
        new Paragraph({ text: f.Title, heading: HeadingLevel.HEADING_1 }),
        new Paragraph(f.Text),
        new Paragraph(`Tabel ${n + 1}. ${f.Title}`),
        new Table({
          width: { size: 9412, type: WidthType.DXA },
          columnWidths: [2000, 5412, 2000],
          rows: [
            row(['Wat', 'Wie', 'Aantal'], true),
            row(['Gekozen', f.Theme, `${f.Chosen}`]),
            row(['Toelichting', f.Explained, `${f.Number}`]),
            row(['Gedragen', f.Upheld ? 'ja' : 'nee', '1']),
          ],
        }),
      ]),
    }],
  });
  return (await Packer.toBuffer(document)).length;
}

function fill(book, commit) {
  const sheet = book.addWorksheet('Witte vlekken', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = Heads.map(() => ({ width: 20 }));
  sheet.autoFilter = { from: 'A1', to: { row: Findings.length + 1, column: Heads.length } };
  sheet.addRow(Heads);
  for (const f of Findings) {
    const row = sheet.addRow([
      f.Number, f.Title, f.Text, f.Explained, f.Chosen, f.Sure, new Date(f.Day), f.Upheld, f.Theme, 'Voorbereid zijn',
    ]);
    row.eachCell((c) => { c.alignment = { vertical: 'top', wrapText: true }; });
    row.getCell(7).numFmt = 'dd-mm-yyyy';
    if (commit) row.commit();
  }
  return sheet;
}

async function writeXlsx() {
  const book = new ExcelJS.Workbook();
  fill(book, false);
  return (await book.xlsx.writeBuffer()).byteLength;
}

async function streamXlsx() {
  let bytes = 0;
  const stream = new PassThrough();
  stream.on('data', (piece) => { bytes += piece.length; });
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  fill(book, true).commit();
  await book.commit();
  return bytes;
}
