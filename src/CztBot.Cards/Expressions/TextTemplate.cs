using System.Text;

namespace CztBot.Cards.Expressions;

/// <summary>Reads the holes of a string of a card.</summary>
internal static class TextTemplate
{
    public static bool HasHoles(string text) => text.Contains("${", StringComparison.Ordinal);

    /// <summary>
    /// One hole alone keeps the type of its value. A constant or a <c>concat</c> alone is still a text: so the
    /// official engine has it.
    /// </summary>
    public static Expression Parse(string text)
    {
        var parts = Parts(text);
        return parts switch
        {
            [Call { Function.Name: "concat" } concat] => new Interpolation(concat.Arguments),
            [not Constant] => parts[0],
            _ => new Interpolation(parts),
        };
    }

    private static List<Expression> Parts(string text)
    {
        List<Expression> parts = [];
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`')
                throw new SyntaxException("含 ${} 的文字里不能有反引号 `");
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '$' or '`')
                literal.Append(text[++i]);
            else if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{')
            {
                Flush(parts, literal);
                var end = End(text, i + 2);
                parts.Add(Parser.Parse(text[(i + 2)..end].Trim()));
                i = end;
            }
            else
            {
                literal.Append(text[i]);
            }
        }

        Flush(parts, literal);
        return parts;
    }

    private static void Flush(List<Expression> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
            parts.Add(new Constant(Value.Of(literal.ToString())));
        literal.Clear();
    }

    private static int End(string text, int start)
    {
        var quote = '\0';
        for (var i = start; i < text.Length; i++)
        {
            if (quote != '\0' && text[i] == '\\')
                i++;
            else if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '\'' or '"')
                quote = text[i];
            else if (text[i] == '}')
                return i;
            else if (text[i] is '{' or '\r' or '\n')
                break;
        }

        throw new SyntaxException($"${{ 没有配对的 }}：{text}");
    }
}
