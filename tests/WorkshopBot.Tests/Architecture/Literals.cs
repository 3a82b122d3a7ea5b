using System.CodeDom.Compiler;
using System.Reflection;
using System.Reflection.Emit;

namespace WorkshopBot.Tests.Architecture;

/// <summary>
/// The texts that stand in compiled code, and what is done with each. Read from the program rather than from the
/// source, so that attributes and comments do not count, and text in Razor pages does.
/// </summary>
internal static class Literals
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => (int)(ushort)c.Value);

    /// <summary>All texts of an assembly that are not part of an exception's message or made by a code generator.</summary>
    public static IEnumerable<(Type Type, string Text)> Of(Assembly assembly) =>
        assembly.GetTypes().Where(t => !IsGenerated(t)).SelectMany(Of);

    public static IEnumerable<(Type Type, string Text)> Of(Type type) =>
        from method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything))
        where !method.IsDefined(typeof(GeneratedCodeAttribute), inherit: false)
        from text in Of(method)
        select (type, text);

    private static IEnumerable<string> Of(MethodBase method)
    {
        var steps = Steps(method).ToArray();

        for (var i = 0; i < steps.Length; i++)
            if (steps[i].Code == OpCodes.Ldstr && !EndsInAnException(steps.AsSpan(i + 1), method))
                yield return method.Module.ResolveString(steps[i].Operand);
    }

    /// <summary>Follows the straight line after a text: does it make or throw an exception before it goes elsewhere?</summary>
    private static bool EndsInAnException(ReadOnlySpan<(OpCode Code, int Operand)> next, MethodBase method)
    {
        foreach (var (code, operand) in next)
        {
            if (code == OpCodes.Throw || (code == OpCodes.Newobj && IsException(Target(method, operand))))
                return true;
            if (code == OpCodes.Pop || code.FlowControl is FlowControl.Return or FlowControl.Branch or FlowControl.Cond_Branch)
                return false;
            if (code == OpCodes.Call && method.IsConstructor && Target(method, operand) is { IsConstructor: true } inner && IsException(inner))
                return true;
        }

        return false;
    }

    private static bool IsException(MethodBase? made) => typeof(Exception).IsAssignableFrom(made?.DeclaringType);

    private static MethodBase? Target(MethodBase method, int token) => method.Module.ResolveMethod(
        token, method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static IEnumerable<(OpCode Code, int Operand)> Steps(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];

        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? Codes[0xFE00 | il[at + 1]] : Codes[il[at]];
            at += code.Size;
            var size = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
            yield return (code, size >= 4 ? BitConverter.ToInt32(il, at) : 0);
            at += size;
        }
    }

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(GeneratedCodeAttribute), inherit: false) || (type.DeclaringType is { } outer && IsGenerated(outer));
}
