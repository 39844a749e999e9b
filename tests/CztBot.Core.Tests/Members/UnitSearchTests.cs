using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Tests.Calendars;

namespace CztBot.Core.Tests.Members;

/// <summary>Which unit a typed name means: one, or why none; never a guess (R15, R86, R87).</summary>
public sealed class UnitSearchTests
{
    private static readonly Standing Standing = new(
        PlanJson.Read(Resource.Text("catalogue-2019-2020.json")),
        Roster.Empty with
        {
            Units =
            [
                new("株洲/交通", "株洲", "株洲市交通运输局"), new("长沙/交通", "长沙", "长沙市交通局"), new("长沙/住建", "长沙", "长沙市住建委"), new("长沙/生态环境", "长沙", "长沙市生态环境局"),
            ],
        },
        Shipped.Calendar, []);

    [Theory]
    [Trait("Rule", "R87")]
    [InlineData("长沙市住建委", "长沙/住建")]
    [InlineData("长沙市住建局", "长沙/住建")]
    [InlineData("长沙住建", "长沙/住建")]
    [InlineData("长沙市交通运输局", "长沙/交通")]
    [InlineData("株洲市交通局", "株洲/交通")]
    [InlineData("长沙市环保局", "长沙/生态环境")]
    [InlineData("湘潭市水务局", "湘潭/水务")]
    public void A_name_and_its_synonyms_mean_the_unit(string typed, string unit) => UnitSearch.Of(Standing, typed).ShouldBe(new UnitSearch.Found(unit));

    [Theory]
    [Trait("Rule", "R86")]
    [InlineData("交通局", "对应2个单位：长沙市交通局、株洲市交通运输局。请写单位全称")]
    [InlineData("相关区县政府", "只是统称，还没有落实到具体单位")]
    [InlineData("火星办", "没有名为“火星办”的单位")]
    public void What_is_not_one_unit_is_asked_back(string typed, string sentence) =>
        UnitSearch.Of(Standing, typed).ShouldBeOfType<UnitSearch.NotFound>().Reason.ShouldContain(sentence);
}
