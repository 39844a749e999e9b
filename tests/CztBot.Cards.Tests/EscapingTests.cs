using System.Net;
using System.Text.RegularExpressions;

namespace CztBot.Cards.Tests;

[Collection(OfficialEngineRun.Name)]
public sealed partial class EscapingTests(OfficialEngine official)
{
    [Fact]
    public void Escaped_text_is_shown_literally_line_by_line()
    {
        foreach (var text in NastyTexts.All)
        {
            var lines = text.Split(["\r\n", "\n"], StringSplitOptions.None).Select(line => line.Trim(' ', '\t')).Where(line => line.Length > 0);

            foreach (var html in official.Render(CardString.Escape(text)))
                Shown(html).ShouldBe(string.Join('\n', lines), $"{text} became {html}");
        }
    }

    [Fact]
    public void Escaped_text_reads_as_before_in_plain_text()
    {
        foreach (var text in NastyTexts.All)
        {
            var lines = text.Split(["\r\n", "\n"], StringSplitOptions.None).Select(line => line.Trim(' ', '\t')).Where(line => line.Length > 0);

            PlainText.Of(CardString.Escape(text)).ShouldBe(string.Join('\n', lines));
        }
    }

    [Theory]
    [InlineData("进度<50%，完成 file_v2(终稿)。", "进度<50%，完成 file_v2(终稿)。")]
    [InlineData("1. 征地\n2. 拆迁", "1\\. 征地\n\n2\\. 拆迁")]
    [InlineData("{{DATE(2020-01-01T00:00:00Z)}}", "{\\{DATE(2020-01-01T00:00:00Z)}}")]
    [InlineData("a*b", "a\\*b")]
    public void Nothing_is_escaped_without_need(string text, string escaped) => CardString.Escape(text).ShouldBe(escaped);

    /// <summary>The text of the paragraphs; any other element stays, and makes the comparison fail.</summary>
    private static string Shown(string html)
    {
        var inner = Link.Replace(html.Trim(), "").Replace("</p>\n<p>", "\n", StringComparison.Ordinal);
        if (inner.StartsWith("<p>", StringComparison.Ordinal))
            inner = inner["<p>".Length..^"</p>".Length];
        return inner.Contains('<', StringComparison.Ordinal) ? html : WebUtility.HtmlDecode(inner);
    }

    [GeneratedRegex("</?a[^>]*>")]
    private static partial Regex Link { get; }
}
