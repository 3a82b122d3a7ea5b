namespace WorkshopBot.Reports.Packages;

/// <summary>What every OpenDocument file of ours has: its kind first and not compressed, its properties, its manifest.</summary>
internal static class OdfParts
{
    public const string Text = "application/vnd.oasis.opendocument.text";
    public const string Spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";

    private static readonly (string Prefix, string Namespace)[] Namespaces =
    [
        ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
        ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
        ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
        ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
        ("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
        ("number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
        ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
        ("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
        ("config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
        ("ooo", "http://openoffice.org/2004/office"),
        ("xlink", "http://www.w3.org/1999/xlink"),
    ];

    /// <param name="parts">What this kind of file has besides; each is named in the manifest.</param>
    public static byte[] Pack(string kind, About about, params ReadOnlySpan<(string Name, Action<Xml> Write)> parts)
    {
        using var package = new Parts();
        package.Store("mimetype", kind);
        package.Add("meta.xml", about.Fill("Packages.meta.xml"));
        foreach (var (name, write) in parts)
            package.Add(name, write);

        package.Add("META-INF/manifest.xml", Manifest(kind, [.. parts.ToArray().Select(p => p.Name)]));
        return package.ToArray();
    }

    /// <summary>Begins a part's one element; the caller closes it.</summary>
    public static Xml Root(Xml xml, string element) => xml.Open(
        element, [.. Namespaces.Select(n => ($"xmlns:{n.Prefix}", (string?)n.Namespace)), ("office:version", "1.3")]);

    /// <summary>A filled part without the declaration that every part begins with.</summary>
    public static string Inside(string part) => part[(part.IndexOf("?>\n", StringComparison.Ordinal) + 3)..];

    private static Action<Xml> Manifest(string kind, string[] parts) => xml =>
    {
        xml.Open(
            "manifest:manifest",
            ("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"), ("manifest:version", "1.3"));
        Entry("/", kind);
        foreach (var part in parts.Prepend("meta.xml"))
            Entry(part, "text/xml");

        xml.Close();

        void Entry(string path, string type) => xml.Empty(
            "manifest:file-entry",
            ("manifest:full-path", path), ("manifest:version", path is "/" ? "1.3" : null), ("manifest:media-type", type));
    };
}
