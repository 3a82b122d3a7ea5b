namespace WorkshopBot.Reports.Packages;

/// <summary>What every Office Open XML file of ours begins with: the kinds of its parts, and which part belongs to which.</summary>
internal static class OfficeParts
{
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Packed = "http://schemas.openxmlformats.org/package/2006";

    /// <param name="main">The part in which the document itself stands.</param>
    /// <param name="types">Of every part but the properties, by its name.</param>
    public static void Begin(Parts package, About about, string main, params IEnumerable<(string Part, string Type)> types)
    {
        package.Add("[Content_Types].xml", xml =>
        {
            xml.Open("Types", ("xmlns", $"{Packed}/content-types"));
            xml.Empty("Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            xml.Empty("Default", ("Extension", "xml"), ("ContentType", "application/xml"));
            foreach (var (part, type) in types.Append(("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")))
                xml.Empty("Override", ("PartName", $"/{part}"), ("ContentType", type));

            xml.Close();
        });
        package.Add("_rels/.rels", xml => Relate(
            xml, ("rIdMain", $"{Relations}/officeDocument", main), ("rIdCore", $"{Packed}/relationships/metadata/core-properties", "docProps/core.xml")));
        package.Add("docProps/core.xml", about.Fill("Packages.core.xml"));
    }

    public static void Relate(Xml xml, params IEnumerable<(string Id, string Type, string Target)> parts)
    {
        xml.Open("Relationships", ("xmlns", $"{Packed}/relationships"));
        foreach (var (id, type, target) in parts)
            xml.Empty("Relationship", ("Id", id), ("Type", type), ("Target", target));

        xml.Close();
    }
}
