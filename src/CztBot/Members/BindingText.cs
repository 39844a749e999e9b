using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;

namespace CztBot.Members;

/// <summary>Recognises 绑定 ACDEF34679 however it is typed: glued, with a colon, in full-width letters.</summary>
internal static class BindingText
{
    private const string Word = "绑定";
    private const string LongWord = "绑定码";

    /// <summary>The code in a text; empty for the bare word; null where the text is something else.</summary>
    /// <param name="stranger">A stranger may also say 绑定码 ACDEF34679, which is the secretariat's word for issuing one.</param>
    public static string? CodeIn(string text, bool stranger)
    {
        var said = CellText.Clean(text);
        if (!said.StartsWith(Word, StringComparison.Ordinal)) return null;
        var isLong = stranger && said.StartsWith(LongWord, StringComparison.Ordinal);
        var rest = isLong ? said[LongWord.Length..] : said[Word.Length..];
        var code = BindingCode.Clean(rest.TrimStart(' ', ':', '：', '，', ',', '+', '＋'));
        if (isLong) return code.Length == BindingCode.Length && BindingCode.LooksLikeOne(code) ? code : null;
        return code.Length == 0 || BindingCode.LooksLikeOne(code) ? code : null;
    }
}
