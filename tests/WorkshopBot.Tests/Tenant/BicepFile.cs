namespace WorkshopBot.Tests.Tenant;

/// <summary>What a Bicep file declares and what it refers to.</summary>
internal sealed class BicepFile
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "param", "var", "resource", "module", "output", "existing", "if", "for", "in", "true", "false", "null", "targetScope", "using",
        "string", "int", "bool", "array", "object",
    };

    private readonly List<BicepToken> tokens;

    public BicepFile(string path, string text)
    {
        Path = path;
        tokens = BicepTokens.Read(text);
        Declare();
        Refer();
    }

    public string Path { get; }

    /// <summary>Name, whether it may be left out, and whether it is kept from logs.</summary>
    public Dictionary<string, (bool HasDefault, bool Secure)> Params { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Symbol, and type with version; a child says only its own part.</summary>
    public Dictionary<string, string> Resources { get; } = new(StringComparer.Ordinal);

    /// <summary>Symbol, path of the file, and what is handed to it.</summary>
    public Dictionary<string, (string File, string[] Given)> Modules { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Outputs { get; } = new(StringComparer.Ordinal);

    public List<(string Name, int Line)> References { get; } = [];

    public List<(string Name, int Line)> Calls { get; } = [];

    /// <summary>Outputs of modules that are asked for: symbol, output.</summary>
    public List<(string Module, string Output, int Line)> OutputsUsed { get; } = [];

    public HashSet<string> LambdaNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The first bracket that is not closed by its own kind; null when all are.</summary>
    public string? Unbalanced()
    {
        var open = new Stack<BicepToken>();
        foreach (var token in tokens.Where(t => t.Kind is '{' or '[' or '(' or '}' or ']' or ')'))
        {
            if (token.Kind is '{' or '[' or '(')
                open.Push(token);
            else if (!open.TryPop(out var opened) || (opened.Kind, token.Kind) is not (('{', '}') or ('[', ']') or ('(', ')')))
                return $"{Path}:{token.Line}: '{token.Text}' closes nothing";
        }

        return open.TryPeek(out var left) ? $"{Path}:{left.Line}: '{left.Text}' is never closed" : null;
    }

    private void Declare()
    {
        var secure = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != 'a' || At(i - 1).Kind == '.' || IsKey(i))
                continue;

            var name = At(i + 1).Text;
            switch (tokens[i].Text)
            {
                case "secure" when At(i - 1).Kind == '@':
                    secure = true;
                    break;
                case "param":
                    // In a parameters file there is no type.
                    Params.Add(name, (At(i + 2).Kind == '=' || At(i + 3).Text == "=", secure));
                    secure = false;
                    break;
                case "var":
                    Variables.Add(name);
                    break;
                case "output":
                    Outputs.Add(name);
                    break;
                case "resource" when At(i + 2).Kind == 's':
                    Resources.Add(name, At(i + 2).Text);
                    break;
                case "module":
                    Modules.Add(name, (At(i + 2).Text, Given(i)));
                    break;
            }

            if (At(i + 1).Text == "=>")
                LambdaNames.Add(tokens[i].Text);
        }
    }

    private void Refer()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var (token, before, after) = (tokens[i], At(i - 1), At(i + 1));
            if (token.Kind != 'a' || Words.Contains(token.Text) || char.IsDigit(token.Text[0]) || IsKey(i) || before.Kind == '.'
                || (before.Text is "param" or "var" or "resource" or "module" or "output" && before.Line == token.Line))
                continue;

            if (after.Kind == '(')
                Calls.Add((token.Text, token.Line));
            else if (after.Text != "=>")
                References.Add((token.Text, token.Line));
            if (after.Kind == '.' && At(i + 2).Text == "outputs")
                OutputsUsed.Add((token.Text, At(i + 4).Text, token.Line));
        }
    }

    /// <summary>A name before a colon that begins an object's member, and not the middle of a choice (a ? b : c).</summary>
    private bool IsKey(int i) => At(i + 1).Text == ":" && (At(i - 1).Kind is '{' or ',' || At(i - 1).Line < tokens[i].Line);

    private string[] Given(int module)
    {
        var at = tokens.FindIndex(module, t => t.Text == "params") + 2;
        var (given, depth) = (new List<string>(), 0);
        for (; at == 1 || depth > 0 || tokens[at].Kind == '{'; at++)
        {
            depth += tokens[at].Kind switch { '{' or '[' or '(' => 1, '}' or ']' or ')' => -1, _ => 0 };
            if (depth == 1 && tokens[at].Kind == 'a' && IsKey(at))
                given.Add(tokens[at].Text);
            if (depth == 0)
                break;
        }

        return [.. given];
    }

    private BicepToken At(int i) => i >= 0 && i < tokens.Count ? tokens[i] : new BicepToken(' ', "", 0);
}
