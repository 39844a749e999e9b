using System.Text.Json;
using CztBot.Cards.Expressions;

namespace CztBot.Cards.Templating;

/// <summary>A compiled card template; it holds no data and may be used by any number of turns at once.</summary>
internal sealed class CardTemplate
{
    private readonly Node _root;

    private CardTemplate(Node root) => _root = root;

    /// <summary>Compiles, or notes the problems and gives null.</summary>
    public static CardTemplate? TryCompile(ReadOnlySpan<byte> json, string file, List<CardProblem> problems)
    {
        var before = problems.Count;
        var root = CardCompiler.Compile(json, file, problems);
        return root is not null && problems.Count == before ? new CardTemplate(root) : null;
    }

    /// <exception cref="CardException">The JSON or an expression in it is wrong.</exception>
    public static CardTemplate Compile(ReadOnlySpan<byte> json, string file)
    {
        List<CardProblem> problems = [];
        return TryCompile(json, file, problems) ?? throw new CardException(problems);
    }

    public void Expand(JsonElement data, Utf8JsonWriter writer) => _root.Write(writer, new Scope(data), name: null);
}
