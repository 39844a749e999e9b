using CztBot.Core.Questions;

namespace CztBot.Core.Tests.Questions;

/// <summary>Which indicator a comparison asks for, and which issue of the bulletin.</summary>
public sealed class GaugeTests
{
    private static readonly DateOnly Today = new(2020, 10, 12);

    [Theory]
    [InlineData("三市谁报得最及时", Gauge.Punctuality)]
    [InlineData("湘潭株洲两边比,月报谁报得快", Gauge.Punctuality)]
    [InlineData("三市里头谁在报送上垫底", Gauge.Punctuality)]
    [InlineData("各市按时报送率比一比", Gauge.Punctuality)]
    [InlineData("三市哪家月报交得最利索", Gauge.Punctuality)]
    [InlineData("株洲、湘潭谁迟报多", Gauge.Late)]
    [InlineData("哪个市漏报最多", Gauge.Missing)]
    [InlineData("三市一次通过率比一比", Gauge.FirstPass)]
    [InlineData("株洲湘潭通过率比比", Gauge.FirstPass)]
    [InlineData("湘潭和株洲,材料被打回的次数哪边多", Gauge.Returned)]
    [InlineData("长沙株洲两家,节点完成率谁高", Gauge.Checkpoints)]
    [InlineData("领导想看三市三季度节点完成率跟一次通过率的对比", Gauge.FirstPass, Gauge.Checkpoints)]
    [InlineData("三市交办按期办结率,哪家高", Gauge.OrdersInTime)]
    [InlineData("三市超期件数横着比一下", Gauge.Overdue)]
    [InlineData("三市督查件数比下", Gauge.Supervised)]
    [InlineData("长沙跟湘潭哪个推进快", Gauge.Progress)]
    [InlineData("长沙和湘潭的住建局谁做得好", Gauge.Progress)]
    [InlineData("三市横向比一下")]
    [InlineData("我们市跟长沙比哪个好")]
    [InlineData("三市红灯谁多")]
    [InlineData("9月报送及时率较8月升了还是降了", Gauge.Punctuality)]
    [InlineData("三季度哪些单位迟报", Gauge.Late)]
    [InlineData("湘潭谁拖着没报", Gauge.Late, Gauge.Missing)]
    [InlineData("湘潭比二季度好些没")]
    public void A_comparison_knows_its_indicator(string said, params Gauge[] gauges) => Asked.Question(said, Today, new Asker([], "株洲")).Gauges.ShouldBe(gauges);

    [Fact]
    public void The_next_sentence_may_ask_for_another_indicator()
    {
        Asked.Chain(Today, "三市谁报得最及时", "那株洲和湘潭呢").Gauges.ShouldBe([Gauge.Punctuality]);
        var changed = Asked.Chain(Today, "三市红灯谁多", "一次通过率呢");
        changed.Gauges.ShouldBe([Gauge.FirstPass]);
        Asked.Line(changed).ShouldBe("city_compare 长沙,株洲,湘潭");
    }

    [Theory]
    [InlineData("第9期简报", 9, null, false)]
    [InlineData("2020年第三期简报发我", 3, null, false)]
    [InlineData("总第十一期简报", 11, null, true)]
    public void An_issue_is_named_by_its_number(string said, int number, int? year, bool ofAll) => Asked.Question(said, Today).Issue.ShouldBe(new IssueNumber(number, year, ofAll));

    [Theory]
    [InlineData("上一期简报")]
    [InlineData("最新一期简报")]
    [InlineData("8月那期简报")]
    [InlineData("上期简报")]
    public void An_issue_by_its_month_has_no_number(string said) => Asked.Question(said, Today).Issue.ShouldBeNull();

    [Fact]
    public void A_month_takes_the_place_of_a_number_and_a_number_that_of_a_month()
    {
        var month = Asked.Chain(Today, "第3期简报", "7月的呢");
        (month.Issue, month.Period).ShouldBe((null, Period.Of(new Month(2020, 7))));
        var number = Asked.Chain(Today, "7月的简报", "第3期呢");
        (number.Issue, number.Period).ShouldBe((new IssueNumber(3, null, false), null));
    }
}
