using CztBot.Core.Bulletins;
using CztBot.Core.Reports;

namespace CztBot.Core.Tests.Bulletins;

public sealed class ExcerptTests
{
    [Fact]
    public void A_long_text_ends_with_a_whole_sentence()
    {
        var text = Progress(new string('甲', 30) + "。" + new string('乙', 80) + "。");

        text.ShouldEndWith(new string('甲', 30) + "。");
        text.ShouldNotContain("乙");
    }

    [Fact]
    public void A_first_sentence_that_is_too_long_is_cut_and_marked() => Progress(new string('甲', 200)).ShouldEndWith("甲……");

    [Fact]
    public void A_character_of_two_units_is_never_halved()
    {
        var text = Progress("甲" + string.Concat(Enumerable.Repeat("𠮷", 100)));

        text.ShouldEndWith("𠮷……");
    }

    [Fact]
    public void An_entry_takes_three_lines_of_a_page_at_most()
    {
        Progress(string.Concat(Enumerable.Repeat("完成招标。", 30))).Length.ShouldBeLessThanOrEqualTo(3 * 28);
    }

    [Theory]
    [InlineData("资金未落实。\n请协调征地", "资金未落实。请协调征地。")]
    [InlineData("资金未落实\n请协调征地。", "资金未落实；请协调征地。")]
    [InlineData("一是资金；\n二是征地", "一是资金；二是征地。")]
    public void Lines_become_one_text_without_two_marks_in_a_row(string lines, string text) => Excerpt.Of(lines, 60).ShouldBe(text);

    [Fact]
    public void A_text_without_a_full_stop_gets_one() => Progress("完成招标").ShouldEndWith("完成招标。");

    private static string Progress(string said) => BulletinCompiler
        .Compile(Given.Input(Given.Report("T01", ReportState.Accepted, content => content with { Progress = said })))
        .Text("progress.1").Split('\n')[0];
}
