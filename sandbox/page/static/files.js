// Files that people give, as the sandbox takes them: the name, and the content in base64.

const MOST_BYTES = 10 * 1024 * 1024;

/** Return what is wrong with a file, or an empty text. */
export function fileComplaint(file) {
  return file.size > MOST_BYTES ? `${file.name} is larger than 10 MiB.` : "";
}

/** Read a file; resolves to {filename, content}. */
export function readFile(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ filename: file.name, content: reader.result.slice(reader.result.indexOf(",") + 1) });
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
