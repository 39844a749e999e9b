using System.Globalization;
using System.Text;

namespace CztBot.Cards.Expressions;

internal enum TokenKind { End, Number, Text, Name, Sign }

internal readonly record struct Token(TokenKind Kind, string Text, double Number = 0)
{
    public bool Is(string sign) => Kind == TokenKind.Sign && Text == sign;
}

/// <summary>Cuts an expression into tokens, as the official grammar does (names are ASCII there).</summary>
internal sealed class Lexer(string source)
{
    private static readonly string[] Signs =
        ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "!", "(", ")", "[", "]", ".", ",", "?", ":"];

    private int _at;

    public Token Next()
    {
        while (_at < source.Length && source[_at] is ' ' or '\t' or '\u00a0' or '\ufeff')
            _at++;
        if (_at == source.Length)
            return new Token(TokenKind.End, "结尾");
        var first = source[_at];
        if (char.IsAsciiDigit(first))
            return Number();
        if (first is '\'' or '"')
            return Text(first);
        if (char.IsAsciiLetter(first) || first is '_' or '$')
            return new Token(TokenKind.Name, Take(IsNamePart));
        return Sign();
    }

    private Token Number()
    {
        var digits = Take(char.IsAsciiDigit);
        if (_at + 1 < source.Length && source[_at] == '.' && char.IsAsciiDigit(source[_at + 1]))
        {
            _at++;
            digits += "." + Take(char.IsAsciiDigit);
        }

        return new Token(TokenKind.Number, digits, double.Parse(digits, CultureInfo.InvariantCulture));
    }

    private Token Text(char quote)
    {
        var text = new StringBuilder();
        for (_at++; _at < source.Length && source[_at] != quote; _at++)
        {
            if (source[_at] != '\\' || _at + 1 == source.Length)
                text.Append(source[_at]);
            else
                text.Append(Unescape(source[++_at], quote));
        }

        if (_at == source.Length)
            throw new SyntaxException($"字符串缺少结尾的 {quote}：{source}");
        _at++;
        return new Token(TokenKind.Text, text.ToString());
    }

    private static string Unescape(char escaped, char quote) => escaped switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        '\\' => "\\",
        _ when escaped == quote => escaped.ToString(),
        _ => "\\" + escaped,
    };

    private Token Sign()
    {
        foreach (var sign in Signs)
        {
            if (!source.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal))
                continue;
            _at += sign.Length;
            if (sign == "%" && _at < source.Length && IsNamePart(source[_at]))
                throw new SyntaxException($"取余号 % 后面要有空格：{source}");
            return new Token(TokenKind.Sign, sign);
        }

        throw new SyntaxException($"不认识的符号 {source[_at]}：{source}");
    }

    private string Take(Func<char, bool> wanted)
    {
        var start = _at;
        for (_at++; _at < source.Length && wanted(source[_at]);)
            _at++;
        return source[start.._at];
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
