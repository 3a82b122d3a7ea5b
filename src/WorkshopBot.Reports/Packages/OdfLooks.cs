using System.Globalization;

namespace WorkshopBot.Reports.Packages;

/// <summary>The automatic styles of one OpenDocument file: each look gets a name when it is first met.</summary>
internal sealed class OdfLooks
{
    private readonly Dictionary<(string Family, string? Parent, string Properties), string> names = [];
    private readonly List<(string Family, string? Parent, string Properties, string Name)> met = [];

    /// <param name="properties">Our own xml.</param>
    public string Name(string family, string? parent, string properties)
    {
        var key = (family, parent, properties);
        if (!names.TryGetValue(key, out var name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"w{names.Count + 1}");
            names.Add(key, name);
            met.Add((family, parent, properties, name));
        }

        return name;
    }

    public void Write(Xml xml)
    {
        foreach (var (family, parent, properties, name) in met)
        {
            xml.Open("style:style", ("style:name", name), ("style:family", family), ("style:parent-style-name", parent))
                .Raw(properties).Close();
        }
    }

    public static string Points(double points) => $"{points.ToString("0.###", CultureInfo.InvariantCulture)}pt";
}
