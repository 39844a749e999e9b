using System.Text;

namespace CztBot.Cards.Expressions;

/// <summary>A text with holes: <c>第${number}项</c>. A hole that fails keeps its source text, the rest is unharmed.</summary>
internal sealed class Interpolation(IReadOnlyList<Expression> parts) : Expression
{
    public override Types Type => Types.Text;

    public override Value Evaluate(in Scope scope, bool substitute)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            var value = part.Evaluate(scope, substitute: true);
            if (value.IsError)
                text.Append("${").Append(part).Append('}');
            else
                text.Append(ValueText.Of(value)); // The official engine dies of a null here; we write nothing.
        }

        return Value.Of(text.ToString());
    }

    public override string ToString() => $"concat({string.Join(", ", parts)})";
}
