using CztBot.Core.Rounds;

namespace CztBot.Core.Tests.Rounds;

public sealed class ShortfallTests
{
    private static readonly Round Round = new()
    {
        Month = new Month(2020, 1), OpensOn = new(2020, 2, 3), DueOn = new(2020, 2, 5), BulletinOn = new(2020, 2, 17), RuleVersion = "2019-11", Items = [new("T01", "长沙/发改", ["湘潭/发改"]), new("T02", "株洲/交通", []), new("M1", "长沙/金融", [])],
    };

    private static readonly Round Last = Round with { Month = Round.Month.Previous, Items = [.. Round.Items.Where(item => item.ItemId != "M1"), new("P1", "长沙/环保", [])] };

    [Theory]
    [InlineData("发改 湘发 交通", "发改 湘发 交通", null)]
    [InlineData("发改 湘发 交通", "发改 湘发", "交通")]
    [InlineData("发改 湘发 交通", "发改 湘发 新人", null)]
    [InlineData("发改 湘发 交通 季度", "发改 湘发 交通", null)]
    [InlineData("发改 湘发 交通", "发改 湘发 本季", "交通")]
    [InlineData("发改 湘发 离任", "发改 湘发", "离任")]
    [InlineData("", "", null)]
    public void Fewer_than_last_month_is_told_unless_the_plan_or_a_successor_explains_it(string before, string reached, string? lost)
    {
        var shortfall = Shortfall.Of((Last, Set(before)), (Round, Set(reached)), person => person switch { "发改" => ["长沙/发改"], "湘发" => ["湘潭/发改"], "交通" => ["株洲/交通"], "离任" => [], "新人" => ["株洲/交通"], "季度" => ["长沙/环保"], _ => ["长沙/金融"] });

        (shortfall is null ? null : string.Join(' ', shortfall.Lost)).ShouldBe(lost);
    }

    [Theory]
    [InlineData("甲 乙", "甲 乙", null)]
    [InlineData("甲 乙", "甲", "乙")]
    [InlineData("甲 乙", "甲 丙", null)]
    [InlineData("", "甲", null)]
    [InlineData("乙 甲", "", "乙 甲")]
    public void A_list_of_readers_is_compared_as_a_whole(string before, string reached, string? lost) =>
        (Shortfall.Of(Set(before), Set(reached)) is { } shortfall ? string.Join(' ', shortfall.Lost) : null).ShouldBe(lost);

    [Theory]
    [InlineData(null, "2020-01", "2019-12 2020-01")]
    [InlineData("2019-12", "2020-01", "2019-12 2020-01")]
    [InlineData("2019-11", "2020-03", "2019-12 2020-01 2020-02 2020-03")]
    public void No_round_is_left_out_however_long_nobody_looked(string? latest, string present, string months) =>
        string.Join(' ', RoundOpening.Months(latest is null ? null : Month.Parse(latest), Month.Parse(present))).ShouldBe(months);

    private static HashSet<string> Set(string names) => [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
