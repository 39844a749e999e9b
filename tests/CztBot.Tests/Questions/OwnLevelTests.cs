using CztBot.Core.Members;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Questions;

/// <summary>本层级: what the secretariat sends to a leader by its level is read by that leader before the bulletin too, whichever city leads it.</summary>
public sealed class OwnLevelTests
{
    private const string Said = "要市长协调的";
    private const string Problem = "接线标高两市意见不一。";

    [Fact]
    [Trait("Rule", "R84")]
    public async Task A_level_is_counted_by_those_whose_level_it_is_and_by_those_whose_city_or_portfolio_it_is()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var (mayor, executive) = (await world.PersonAsync(Roles.Leader, "湘潭", Office.Mayor), await world.PersonAsync(Roles.Leader, "湘潭", Office.ExecutiveViceMayor));
        var own = await world.PersonAsync(Roles.Leader, "长沙", Office.ExecutiveViceMayor);
        (await world.SayAsync(mayor, Said)).Text.ShouldNotContain(Problem);

        await world.ClassifyAsync("5", "政策支持", ("reason", "须报省。"), ("department", "省交通运输厅"));

        (await world.SayAsync(mayor, Said)).Text.ShouldContain("需第5级（书记、市长）协调的问题1项");
        (await world.SayAsync(mayor, Said)).Text.ShouldContain(Problem);
        (await world.SayAsync(executive, Said)).Text.ShouldNotContain(Problem);
        (await world.SayAsync(own, Said)).Text.ShouldContain(Problem);
        (await world.SayInGroupAsync(mayor, Said)).Text.ShouldNotContain(Problem);
    }
}
