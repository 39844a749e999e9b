using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace CztBot.Cards.Expressions;

/// <summary>
/// The functions our cards may use. The official language has a hundred more; one that is missing here is an
/// error at start. <c>coalesce</c> and <c>??</c> are left out on purpose: in a text the official engine hands
/// them the substitute <c>${path}</c> instead of nothing, so they never do what their reader expects.
/// </summary>
internal static class FunctionTable
{
    private const int Many = int.MaxValue;
    private const Types Any = Types.Any;
    private const Types Number = Types.Number;
    private const Types Text = Types.Text;
    private const Types Boolean = Types.Boolean;

    private static readonly FrozenDictionary<string, Function> Functions = new Dictionary<string, Function>(StringComparer.Ordinal)
    {
        ["=="] = Test("==", 2, Any, Comparisons.Equal),
        ["equals"] = Test("==", 2, Any, Comparisons.Equal),
        ["!="] = Test("!=", 2, Any, Comparisons.NotEqual),
        ["<"] = Test("<", 2, Any, Comparisons.Less),
        ["less"] = Test("<", 2, Any, Comparisons.Less),
        ["<="] = Test("<=", 2, Any, Comparisons.LessOrEqual),
        ["lessOrEquals"] = Test("<=", 2, Any, Comparisons.LessOrEqual),
        [">"] = Test(">", 2, Any, Comparisons.Greater),
        ["greater"] = Test(">", 2, Any, Comparisons.Greater),
        [">="] = Test(">=", 2, Any, Comparisons.GreaterOrEqual),
        ["greaterOrEquals"] = Test(">=", 2, Any, Comparisons.GreaterOrEqual),
        ["exists"] = Test("exists", 1, Any, Comparisons.Exists),
        ["empty"] = Test("empty", 1, Any, Comparisons.Empty),

        ["+"] = new("+", 2, Many, [Text | Number], Text | Number, Arithmetic.Add),
        ["add"] = new("+", 2, Many, [Text | Number], Text | Number, Arithmetic.Add),
        ["-"] = new("-", 2, Many, [Number], Number, Arithmetic.Subtract),
        ["sub"] = new("-", 2, Many, [Number], Number, Arithmetic.Subtract),
        ["*"] = new("*", 2, Many, [Number], Number, Arithmetic.Multiply),
        ["mul"] = new("*", 2, Many, [Number], Number, Arithmetic.Multiply),
        ["/"] = new("/", 2, Many, [Number], Number, Arithmetic.Divide),
        ["div"] = new("/", 2, Many, [Number], Number, Arithmetic.Divide),
        ["%"] = new("%", 2, 2, [Number], Number, Arithmetic.Modulo),
        ["mod"] = new("%", 2, 2, [Number], Number, Arithmetic.Modulo),
        ["int"] = new("int", 1, 1, [Any], Number, Numbers.Int),
        ["float"] = new("float", 1, 1, [Any], Number, Numbers.Float),
        ["formatNumber"] = new("formatNumber", 2, 3, [Number, Number, Text], Text, Numbers.Format),

        ["count"] = new("count", 1, 1, [Text | Types.Array], Number, Lists.Count),
        ["first"] = new("first", 1, 1, [Any], Any, Lists.First),
        ["last"] = new("last", 1, 1, [Any], Any, Lists.Last),
        ["contains"] = new("contains", 2, 2, [Any], Boolean, Lists.Contains),
        ["concat"] = new("concat", 1, Many, [Any], Text | Types.Array, Lists.Concat),
        ["join"] = new("join", 2, 3, [Types.Array, Text, Text], Text, Lists.Join),

        ["string"] = new("string", 1, 1, [Any], Text, Texts.Of),
        ["length"] = new("length", 1, 1, [Text], Number, Texts.Length),
        ["toUpper"] = new("toUpper", 1, 1, [Text], Text, Texts.Upper),
        ["toLower"] = new("toLower", 1, 1, [Text], Text, Texts.Lower),
        ["trim"] = new("trim", 1, 1, [Text], Text, Texts.Trim),
        ["replace"] = new("replace", 3, 3, [Text], Text, Texts.Replace),
        ["startsWith"] = new("startsWith", 2, 2, [Text], Boolean, Texts.StartsWith),
        ["endsWith"] = new("endsWith", 2, 2, [Text], Boolean, Texts.EndsWith),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool TryGet(string name, [NotNullWhen(true)] out Function? function) => Functions.TryGetValue(name, out function);

    private static Function Test(string name, int arity, Types accepts, Body run) =>
        new(name, arity, arity, [accepts], Boolean, run, IsTest: true);
}
