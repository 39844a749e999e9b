using CztBot.Papers.Tests.Rendering;

namespace CztBot.Papers.Tests.Bulletins;

/// <summary>GB/T 9704-2012 measured on the printed page; a millimetre is 2.835 points.</summary>
public sealed class FormatTests(PressFixture press)
{
    private const double Millimetre = 72 / 25.4;

    [Fact]
    public async Task A_full_page_has_twenty_two_lines_of_twenty_eight_characters()
    {
        var page = (await press.PrintAsync(Given.Dense(10).Write())).Pages[1];

        page.Body.Count.ShouldBe(22);
        // The first line of a paragraph is two characters in, the last may be short; a mark may hang out.
        page.Body.Count(line => line.Letters == 28).ShouldBeGreaterThan(14);
        page.Body.ShouldAllBe(line => line.Letters <= 28 && line.Size > 15.5 && line.Size < 16.5);
    }

    [Fact]
    public async Task The_text_stands_between_the_margins_of_37_28_26_and_35_millimetres()
    {
        var page = (await press.PrintAsync(Given.Dense(10).Write())).Pages[1];

        (page.Width / Millimetre, page.Height / Millimetre).ShouldSatisfyAllConditions(size => size.Item1.ShouldBe(210, 1), size => size.Item2.ShouldBe(297, 1));
        page.Body.Min(line => line.Left).ShouldBe(28 * Millimetre, 1);
        page.Body.Max(line => line.Right).ShouldBe((210 - 26) * Millimetre, 2);
        page.Body[0].Baseline.ShouldBeInRange((37 * Millimetre) + 12, (37 * Millimetre) + 30);
        page.Body[^1].Baseline.ShouldBeInRange(((297 - 35) * Millimetre) - 22, (297 - 35) * Millimetre);
        page.Body.Zip(page.Body.Skip(1), (one, next) => next.Baseline - one.Baseline).ShouldAllBe(pitch => Math.Abs(pitch - 28.95) < 0.5);
    }

    [Fact]
    public async Task Page_numbers_stand_at_the_right_on_odd_pages_and_at_the_left_on_even_ones_one_character_in()
    {
        var pages = (await press.PrintAsync(Given.Dense(10).Write())).Pages;

        for (var number = 1; number <= 3; number++)
        {
            var mark = pages[number - 1].Number;
            mark.Text.Replace(" ", "", StringComparison.Ordinal).ShouldBe($"—{number}—");
            mark.Size.ShouldBe(14, 0.2);
            if (number % 2 == 1) mark.Right.ShouldBe(((210 - 26) * Millimetre) - 14, 2);
            else mark.Left.ShouldBe((28 * Millimetre) + 14, 2);
            mark.Baseline.ShouldBeInRange((297 - 35 + 7) * Millimetre, (297 - 35 + 7 + 7) * Millimetre);
        }
    }

    [Fact]
    public async Task Name_issue_title_and_text_have_their_sizes_and_order()
    {
        var lines = (await press.PrintAsync(Given.Paper.Write())).Pages[0].Lines;
        PrintedLine Line(string text) => lines.Single(line => line.Text.Replace(" ", "", StringComparison.Ordinal).Contains(text, StringComparison.Ordinal));

        Line("长株潭一体化工作简报").Size.ShouldBe(42, 0.2);
        Line("第1期（总第7期）").Size.ShouldBe(16, 0.2);
        Line("2019年11月重点任务进展情况").Size.ShouldBe(22, 0.2);
        Line("一、总体情况").Size.ShouldBe(16, 0.2);
        Line("合计正常推进").Size.ShouldBe(10.5, 0.2);
        Line("一、总体情况").Left.ShouldBe((28 * Millimetre) + 32, 2);
        // 标题: two free lines below the red line, one above the text.
        (Line("重点任务进展情况").Baseline - Line("秘书处").Baseline).ShouldBeInRange(70, 115);
    }

    [Fact]
    public async Task The_annex_is_on_turned_pages_and_the_foot_on_the_last_lines_of_the_last_page()
    {
        var pages = (await press.PrintAsync(Given.Annexed(32).Write())).Pages;

        pages.Count(page => page.Width > page.Height).ShouldBeInRange(3, 6);
        pages[^2].Width.ShouldBeGreaterThan(pages[^2].Height);
        var last = pages[^1].Body;
        last.ShouldContain(line => line.Text == "附件2", "the pictures stand above the foot");
        var foot = last.TakeLast(3).ToList();
        foot.Select(line => line.Text.Replace(" ", "", StringComparison.Ordinal)).ShouldBe(["报：三市党政主要领导、有关领导", "送：三市发展改革委", "（共印　　份）　"], ignoreOrder: false);
        foot.ShouldAllBe(line => Math.Abs(line.Size - 14) < 0.2);
        foot[^1].Baseline.ShouldBeInRange((297 - 35 - 12) * Millimetre, (297 - 35) * Millimetre);
    }

    [Theory, InlineData(1), InlineData(32)]
    public async Task The_pictures_stand_on_the_last_pages_and_the_foot_on_the_last_of_them_alone(int items)
    {
        var pages = (await press.PrintAsync(Given.Whole(items).Write())).Pages;
        bool Has(PrintedPage page, string text) => page.Body.Any(line => line.Text.Replace(" ", "", StringComparison.Ordinal).Contains(text, StringComparison.Ordinal));

        pages.Index().Where(page => Has(page.Item, "共印")).Select(page => page.Index).ShouldBe([pages.Count - 1]);
        pages.Index().Where(page => Has(page.Item, "各市报送情况（单位：项）")).Select(page => page.Index).ShouldHaveSingleItem().ShouldBeGreaterThanOrEqualTo(pages.Count - 2);
        var list = pages.TakeWhile(page => page.Width < page.Height).SelectMany(page => page.Body).Select(line => line.Text.Replace(" ", "", StringComparison.Ordinal).Trim('　')).ToList();
        list[^3..].ShouldBe(["附件：1.2019年11月重点任务进展表", "2.交办事项台账", "3.2019年11月统计图"]);
    }

    [Theory, InlineData(1), InlineData(32), InlineData(300)]
    public async Task Every_item_of_the_annex_is_printed_whole(int items)
    {
        var paper = await press.PrintAsync(Given.Annexed(items).Write());
        var text = string.Concat(paper.Pages.Where(page => page.Width > page.Height).SelectMany(page => page.Body).Select(line => line.Text));

        foreach (var number in Enumerable.Range(1, items)) text.ShouldContain($"任务{number}");
        paper.Pages.ShouldAllBe(page => page.Body.All(line => line.Left > 0 && line.Right < page.Width));
    }
}
