using CztBot.Core.Rounds;

namespace CztBot.Core.Tests.Rounds;

/// <summary>The table of 轮值会长 and the unit behind 轮值会长城市发改委 (R74).</summary>
public sealed class PresidencyTests
{
    private static readonly Presidency[] Table =
        [new("湘潭", new(2021, 4, 10)), new("株洲", new(2019, 11, 10)), new("长沙", new(2022, 5, 1), new(2022, 12, 31))];

    [Theory]
    [Trait("Rule", "R74")]
    [InlineData("2019-11-09", null, "@轮值会长城市/发改")]
    [InlineData("2019-11-10", "株洲", "株洲/发改")]
    [InlineData("2021-04-09", "株洲", "株洲/发改")]
    [InlineData("2021-04-10", "湘潭", "湘潭/发改")]
    [InlineData("2022-04-30", "湘潭", "湘潭/发改")]
    [InlineData("2022-12-31", "长沙", "长沙/发改")]
    [InlineData("2023-01-01", null, "@轮值会长城市/发改")]
    public void The_lead_resolves_through_the_table_on_each_date(string date, string? city, string unit)
    {
        var day = DateOnly.Parse(date);

        Presidency.On(Table, day).ShouldBe(city);
        Presidency.Resolve(Table, "@轮值会长城市/发改", day).ShouldBe(unit);
    }

    [Theory]
    [InlineData("长沙/发改")]
    [InlineData("@项目所在地/相关区县政府")]
    [InlineData("秘书处")]
    public void No_other_unit_is_touched(string unit) => Presidency.Resolve(Table, unit, new DateOnly(2020, 1, 1)).ShouldBe(unit);
}
