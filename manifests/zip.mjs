// A zip of stored files with one fixed date, so that the same files make the same bytes.
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});

const crc32 = bytes => ~bytes.reduce((crc, byte) => (crc >>> 8) ^ table[(crc ^ byte) & 0xff], ~0) >>> 0;

/** 1 January 1980, 0:00: the first moment that a zip can name. */
const date = 0x0021_0000;

/** What a file's own header and its line in the index share. */
function about(name, bytes) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0); // version needed
  fields.writeUInt16LE(0x0800, 2); // names are UTF-8
  fields.writeUInt16LE(0, 4); // stored
  fields.writeUInt32LE(date, 6);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

/** @param {[string, Buffer][]} files name and content, in the order they get in the zip */
export function zip(files) {
  const parts = [];
  const index = [];
  let offset = 0;

  for (const [file, bytes] of files) {
    const name = Buffer.from(file, 'utf8');
    const fields = about(name, bytes);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, bytes);

    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    index.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, name);
    offset += 4 + fields.length + name.length + bytes.length;
  }

  const size = index.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...index, end]);
}
