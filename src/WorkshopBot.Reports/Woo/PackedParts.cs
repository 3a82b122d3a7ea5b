using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace WorkshopBot.Reports.Woo;

/// <summary>
/// The xml in a package that somebody sent. How large a part says that it is need not be true, and a small part may hold very
/// many pieces; so what is unpacked is counted before it is kept, over all parts together.
/// </summary>
internal sealed class PackedParts(ZipArchive zip, long mostCharacters)
{
    /// <summary>Elements, attributes and texts: of a working copy with a hundred thousand passages about two million.</summary>
    private const int MostPieces = 3_000_000, MostDeep = 64;

    private readonly Dictionary<string, XElement> read = new(StringComparer.Ordinal);
    private int pieces;

    public bool Has(string name) => zip.GetEntry(name) is not null;

    /// <exception cref="InvalidDataException">It is not there, or holds too much.</exception>
    /// <exception cref="XmlException">It is no xml.</exception>
    public XElement Read(string name)
    {
        if (read.TryGetValue(name, out var had))
            return had;
        using (var reader = Open(name))
        {
            while (reader.Read())
            {
                pieces += 1 + reader.AttributeCount;
                if (pieces > MostPieces || reader.Depth > MostDeep)
                    throw new InvalidDataException($"{name} holds too much.");
            }
        }

        using var again = Open(name);
        return read[name] = XDocument.Load(again).Root!;
    }

    private XmlReader Open(string name) => XmlReader.Create(
        (zip.GetEntry(name) ?? throw new InvalidDataException($"{name} is missing.")).Open(),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, MaxCharactersInDocument = mostCharacters });
}
