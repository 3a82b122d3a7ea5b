using WorkshopBot.Reports.Packages;
using WorkshopBot.Reports.Sheets;

namespace WorkshopBot.Reports.Ods;

/// <summary>How a workbook opens: on its first sheet, with the row of heads of every sheet kept in sight.</summary>
internal static class OdsView
{
    public static void Write(Xml xml, IReadOnlyList<LaidSheet> sheets)
    {
        OdfParts.Root(xml, "office:document-settings").Open("office:settings");
        xml.Open("config:config-item-set", ("config:name", "ooo:view-settings"));
        xml.Open("config:config-item-map-indexed", ("config:name", "Views")).Open("config:config-item-map-entry");
        Item(xml, "ViewId", "string", "view1");
        xml.Open("config:config-item-map-named", ("config:name", "Tables"));
        foreach (var sheet in sheets.Where(s => s.Heads is not []))
            Frozen(xml, sheet.Name);

        xml.Close();
        Item(xml, "ActiveTable", "string", sheets[0].Name);
        xml.Close().Close().Close().Close().Close();
    }

    private static void Frozen(Xml xml, string sheet)
    {
        xml.Open("config:config-item-map-entry", ("config:name", sheet));
        Item(xml, "CursorPositionX", "int", "0");
        Item(xml, "CursorPositionY", "int", "1");
        Item(xml, "HorizontalSplitMode", "short", "0");
        Item(xml, "VerticalSplitMode", "short", "2");
        Item(xml, "HorizontalSplitPosition", "int", "0");
        Item(xml, "VerticalSplitPosition", "int", "1");
        Item(xml, "ActiveSplitRange", "short", "2");
        Item(xml, "PositionLeft", "int", "0");
        Item(xml, "PositionRight", "int", "0");
        Item(xml, "PositionTop", "int", "0");
        Item(xml, "PositionBottom", "int", "1");
        xml.Close();
    }

    private static void Item(Xml xml, string name, string type, string value) =>
        xml.Open("config:config-item", ("config:name", name), ("config:type", type)).Text(value).Close();
}
