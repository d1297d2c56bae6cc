// Text of PDF files as pdf.js (Firefox) and PDFium (Chrome) take it out: every file once, one process.
// usage: node readers.mjs NODE_MODULES FILE.pdf...   prints {"pdf.js": {FILE: [lines]}, "pdfium": {FILE: [lines]}};
// a reader that is not installed is null.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

console.log = console.warn = (...words) => process.stderr.write(words.join(' ') + '\n');  // stdout is data

const [modules, ...files] = process.argv.slice(2);
const load = async (path) => {
  try {
    return await import(pathToFileURL(`${modules}/${path}`).href);
  } catch {
    return null;
  }
};

async function throughPdfJs(library) {
  const found = {};
  for (const file of files) {
    const task = library.getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0, useSystemFonts: false });
    const pdf = await task.promise;
    let text = '';
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      for (const item of (await page.getTextContent()).items) text += item.str + (item.hasEOL ? '\n' : '');
      text += '\n';
      page.cleanup();
    }
    await task.destroy();
    found[file] = text.split('\n');
  }
  return found;
}

async function throughPdfium(library) {
  const pdfium = await library.PDFiumLibrary.init();
  const found = {};
  for (const file of files) {
    const pdf = await pdfium.loadDocument(readFileSync(file));
    let text = '';
    for (const page of pdf.pages()) text += page.getText() + '\n';
    pdf.destroy();
    found[file] = text.split(/\r?\n/);
  }
  pdfium.destroy();
  return found;
}

const pdfjs = await load('pdfjs-dist/legacy/build/pdf.js');
const pdfium = await load('@hyzyla/pdfium/dist/index.esm.js');
process.stdout.write(JSON.stringify({
  'pdf.js': pdfjs && await throughPdfJs(pdfjs.default ?? pdfjs),
  pdfium: pdfium && await throughPdfium(pdfium),
}));
