using CztBot.Core.Members;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Rights;

/// <summary>A summary with an order for leaders alone, signed.</summary>
internal static class SummaryWorld
{
    /// <summary>The order's number.</summary>
    public const string Order = "〔2019〕1号";

    /// <summary>What everybody may read.</summary>
    public const string Public = "完成情况";

    /// <summary>All figures with their records.</summary>
    public static async Task<string> FiguresAsync(BotWorld world, string person)
    {
        var text = "";
        for (var page = 1; page <= 5; page++) text += (await world.PressAsync(person, "summary.figures", Moves.Data(("month", "2019"), ("page", $"{page}")))).Text;
        return text;
    }

    /// <summary>Classifies the problem of <see cref="OrderMoves.WithProblemAsync"/> for executive vice mayors, hands it over, and waits until the quarter is over.</summary>
    public static async Task HandOverAsync(BotWorld world)
    {
        await world.ClassifyAsync("4", more: ("reason", "涉及三市政府。"));
        var head = await world.PersonAsync(Roles.Head);
        var form = await world.PressAsync(head, "order.new", Moves.Data(("problem", (await world.ProblemAsync()).Id)));
        await world.PressAsync(head, "order.issue", form.Button("order.issue"), ("requirement", "会同有关单位确定接线方案。"), ("mainUnit", "长沙市住建委"));
        await world.MoveToAsync("2020-01-20T10:00");
    }

    /// <summary>The head signs the summary of the quarter.</summary>
    public static async Task SignAsync(BotWorld world)
    {
        var head = await world.PersonAsync(Roles.Head);
        var asked = await world.PressAsync(head, "summary.sign", (await world.SayAsync(head, "季度小结 2019")).Button("summary.sign"));
        asked.Text.ShouldContain("签发后发给领导本人：");
        (await world.PressAsync(head, "summary.sign", asked.Button("summary.sign"))).Text.ShouldContain("已签发");
    }
}
