// Files that people give, as the sandbox takes them: the name, and the content in base64.

import { Refused } from "./connection.js";

const MOST_BYTES = 10 * 1024 * 1024;

/** Return what is wrong with a file, or an empty text. */
export function fileComplaint(file) {
  return file.size > MOST_BYTES ? `${file.name} is larger than 10 MiB.` : "";
}

/** Return what is wrong with files that are sent together, or an empty text: a larger request would end the connection. */
export function filesComplaint(files) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return files.map(fileComplaint).find(Boolean) ?? (size > MOST_BYTES ? "Files that are sent together have at most 10 MiB." : "");
}

/** Read files one after another; resolves to what `readFile` resolves to, and rejects with Refused. */
export async function readAll(files) {
  const wrong = filesComplaint(files);
  if (wrong) throw new Refused(wrong);
  const read = [];
  for (const file of files) read.push(await readFile(file));
  return read;
}

/** Read a file; resolves to {filename, content}, rejects with Refused where it was changed or removed in the meantime. */
export function readFile(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ filename: file.name, content: reader.result.slice(reader.result.indexOf(",") + 1) });
    reader.onerror = () => reject(new Refused(`${file.name} cannot be read. Choose it again.`));
    reader.readAsDataURL(file);
  });
}
