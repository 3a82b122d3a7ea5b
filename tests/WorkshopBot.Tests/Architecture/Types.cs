using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.Tests.Architecture;

/// <summary>How a type is shaped, named and explained.</summary>
public sealed partial class Types
{
    [Fact]
    public void A_class_is_sealed_static_or_a_closed_family() => Offenders.None(
        Ours().Where(t => t.IsClass && !t.IsSealed && !(t.IsAbstract && IsClosed(t)) && !MadeByAnSdk(t)).Select(Name),
        "Seal it, or close the family with a private constructor:");

    [Fact]
    public void A_name_says_what_a_thing_is() => Offenders.None(
        Ours().Where(t => Vague().IsMatch(t.Name)).Select(Name),
        "Say it in the workshop's words, not with Manager, Helper, Util or Impl:");

    [Fact]
    public void Every_public_type_has_its_sentence() => Offenders.None(
        from assembly in Repository.Assemblies
        let said = Documented(assembly)
        from type in Ours(assembly)
        where type.IsPublic && !MadeByAnSdk(type) && !said.Contains($"T:{type.FullName}")
        select Name(type),
        "A doc comment says what the name cannot:");

    [Theory]
    [InlineData("SessionManager", true)]
    [InlineData("TextUtils", true)]
    [InlineData("DateHelpers", true)]
    [InlineData("LogImpl", true)]
    [InlineData("UtilOfText", true)]
    [InlineData("Implication", false)]
    [InlineData("Utilised", false)]
    public void A_vague_name_is_known_by_its_parts(string name, bool vague) => Assert.Equal(vague, Vague().IsMatch(name));

    private static IEnumerable<Type> Ours() => Repository.Assemblies.SelectMany(Ours);

    private static IEnumerable<Type> Ours(Assembly assembly) => assembly.GetTypes().Where(t =>
        !t.Name.Contains('<', StringComparison.Ordinal)
        && t.Namespace?.StartsWith("WorkshopBot", StringComparison.Ordinal) != false
        && !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && !t.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false));

    /// <summary>Nobody outside can derive; a record's own copy constructor does not count, for it needs a member to copy.</summary>
    private static bool IsClosed(Type type) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(c => c.GetParameters() is not [{ } only] || only.ParameterType != type)
            .All(c => c.IsPrivate);

    /// <summary>Razor writes its components open, and the compiler the class around top-level statements.</summary>
    private static bool MadeByAnSdk(Type type) =>
        type.GetInterface("Microsoft.AspNetCore.Components.IComponent") is not null || type.FullName is "Program";

    private static HashSet<string> Documented(Assembly assembly) =>
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(m => !string.IsNullOrWhiteSpace(m.Element("summary")?.Value))
            .Select(m => m.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);

    private static string Name(Type type) => $"{type.FullName} in {type.Assembly.GetName().Name}";

    [GeneratedRegex("(Manager|Helper|Util|Utility|Utilitie|Impl)s?(?![a-z])")]
    private static partial Regex Vague();
}
