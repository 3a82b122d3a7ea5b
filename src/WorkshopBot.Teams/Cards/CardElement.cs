using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace WorkshopBot.Teams.Cards;

/// <summary>A part of a card that is read or filled in.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(Plain), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(BarChart), "Chart.HorizontalBar")]
[JsonDerivedType(typeof(PartsChart), "Chart.HorizontalBar.Stacked")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceSet), "Input.ChoiceSet")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
public abstract record CardElement
{
    private CardElement() { }

    /// <summary>Whether somebody types or presses here, or in a part of it.</summary>
    [JsonIgnore]
    public bool IsFilledInOrPressed => this switch
    {
        TextInput or ChoiceSet or ActionSet => true,
        Container inside => inside.Items.Any(i => i.IsFilledInOrPressed),
        ColumnSet inside => inside.Columns.Any(c => c.Items.Any(i => i.IsFilledInOrPressed)),
        _ => false,
    };

    /// <summary>The bot's own words. Teams reads Markdown in them: what people typed never goes here.</summary>
    public sealed record TextBlock(string Text) : CardElement
    {
        /// <summary>"heading", or nothing.</summary>
        public string? Style { get; init; }

        public string? Size { get; init; }

        public string? Weight { get; init; }

        public bool? IsSubtle { get; init; }

        public bool Wrap { get; } = true;
    }

    /// <summary>What people typed: shown as it is, never read as Markdown, link or mention.</summary>
    public sealed record Plain(ImmutableArray<TextRun> Inlines) : CardElement;

    /// <param name="Style">"default", "emphasis", "good" or "attention"; never the only sign of what it says.</param>
    public sealed record Container(string Style, ImmutableArray<CardElement> Items) : CardElement;

    public sealed record ColumnSet(ImmutableArray<Column> Columns) : CardElement;

    /// <summary>Names and values, both the bot's own words.</summary>
    public sealed record FactSet(ImmutableArray<Fact> Facts) : CardElement;

    /// <param name="Columns">Widths.</param>
    /// <param name="Rows">The first one says what the columns are.</param>
    public sealed record Table(ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows) : CardElement
    {
        public bool FirstRowAsHeaders { get; } = true;
    }

    /// <summary>A bar for each count. Newer than the version of our cards: a client that draws no charts shows the table.</summary>
    /// <param name="Title">What is counted, read aloud too.</param>
    public sealed record BarChart(
        string Title, [property: JsonPropertyName("xAxisTitle")] string Counts, [property: JsonPropertyName("yAxisTitle")] string Things,
        ImmutableArray<Bar> Data, [property: JsonIgnore] Table InTable) : CardElement
    {
        public bool ShowTitle { get; } = true;

        /// <summary>Each bar with its name before it and its number behind it.</summary>
        public string DisplayMode { get; } = "AbsoluteNoAxis";

        public string Color { get; } = "categoricalBlue";

        public CardElement Fallback => InTable;
    }

    /// <summary>Bars as long as each other, each cut into its parts; the rest is as with <see cref="BarChart"/>.</summary>
    public sealed record PartsChart(string Title, ImmutableArray<BarOfParts> Data, [property: JsonIgnore] Table InTable) : CardElement
    {
        /// <summary>Microsoft's renderer complains of more.</summary>
        public const int MostBars = 4;

        public bool ShowTitle { get; } = true;

        public CardElement Fallback => InTable;
    }

    /// <summary>A box to type in.</summary>
    /// <param name="Id">The name under which it comes back.</param>
    /// <param name="Label">Read aloud by a screen reader, hence not optional.</param>
    public sealed record TextInput(string Id, string Label) : CardElement
    {
        public string? Placeholder { get; init; }

        public string? Value { get; init; }

        public bool? IsMultiline { get; init; }

        public int? MaxLength { get; init; }
    }

    /// <summary>A list to choose from; several choices come back joined by commas.</summary>
    public sealed record ChoiceSet(string Id, string Label, ImmutableArray<ChoiceItem> Choices) : CardElement
    {
        public string? Value { get; init; }

        public bool? IsMultiSelect { get; init; }

        /// <summary>"compact" or "expanded".</summary>
        public string Style { get; init; } = "compact";

        public string? Placeholder { get; init; }

        public bool Wrap { get; } = true;
    }

    /// <summary>A day; comes back as "2026-11-22".</summary>
    public sealed record DateInput(string Id, string Label) : CardElement
    {
        public string? Value { get; init; }
    }

    /// <summary>A time of the day; comes back as "14:30".</summary>
    public sealed record TimeInput(string Id, string Label) : CardElement
    {
        public string? Value { get; init; }
    }

    /// <summary>Buttons inside the card, next to what they are about.</summary>
    public sealed record ActionSet(ImmutableArray<CardAction> Actions) : CardElement;
}

/// <summary>A stretch of plain text.</summary>
public sealed record TextRun(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    public string? Weight { get; init; }

    public bool? IsSubtle { get; init; }
}

/// <summary>One column of a row.</summary>
/// <param name="Width">"auto" or "stretch".</param>
public sealed record Column(string Width, ImmutableArray<CardElement> Items)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Column";
}

/// <summary>A name with its value.</summary>
public sealed record Fact(string Title, string Value);

/// <summary>How wide a column is against the others.</summary>
public sealed record TableColumn(int Width);

/// <summary>A row of a table.</summary>
public sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableRow";
}

/// <summary>A cell of a table.</summary>
public sealed record TableCell(ImmutableArray<CardElement> Items)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableCell";
}

/// <summary>A bar of a chart: its name and how long it is.</summary>
public sealed record Bar(string X, int Y);

/// <summary>A bar with the parts it is made of. The title says the same in words: colour is never the only sign.</summary>
public sealed record BarOfParts(string Title, ImmutableArray<BarPart> Data);

/// <summary>A part of a bar.</summary>
/// <param name="Legend">What its colour stands for.</param>
/// <param name="Color">By the name that charts know it by.</param>
public sealed record BarPart(string Legend, int Value, string Color);

/// <summary>One thing to choose. Teams reads Markdown in titles: people's text goes through <see cref="Shown.AsChoice"/>.</summary>
public sealed record ChoiceItem(string Title, string Value);
