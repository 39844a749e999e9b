using System.Text.Json;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Orders;

/// <summary>What people do with problems and orders again and again.</summary>
internal static class OrderMoves
{
    public const string Unit = "长沙/住建";

    /// <summary>Task 5 reported with a problem for level 3, and accepted.</summary>
    public static async Task<BotWorld> WithProblemAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportProblemAsync("T05");
        return world;
    }

    public static async Task ReportProblemAsync(this BotWorld world, string item, string level = "3")
    {
        await world.ReportAsync(item, "完成路基工程。", ("noProblem", "false"), ("problems", "接线标高两市意见不一。"), ("coordination", "请三市住建部门会商。"), ("level", level));
        await world.AcceptAsync(item);
    }

    public static async Task<Problem> ProblemAsync(this BotWorld world) => (await world.Get<ProblemStore>().OpenAsync())[0];

    public static async Task<Answer> ClassifyAsync(this BotWorld world, string level = "3", string kind = "规划调整", params (string, string)[] more)
    {
        var clerk = await world.PersonAsync(Roles.Clerk);
        var card = await world.OpenProblemAsync(clerk);
        var form = await world.PressAsync(clerk, "problem.classify", card.Button("problem.classify"));
        return await world.PressAsync(clerk, "problem.classify", form.Button("problem.classify"), [("level", level), ("kind", kind), .. more]);
    }

    public static async Task<Answer> OpenProblemAsync(this BotWorld world, string person) =>
        await world.PressAsync(person, "problem.open", (await world.SayAsync(person, "问题")).Button("problem.open"));

    /// <summary>The head issues an ad hoc order from the form.</summary>
    public static async Task<Answer> IssueAsync(this BotWorld world, string units = "长沙市住建委", params (string Id, string Value)[] more)
    {
        var head = await world.PersonAsync(Roles.Head);
        var form = await world.PressAsync(head, "order.new", Moves.Data());
        (string Id, string Value)[] filled = [("requirement", "会同有关单位确定接线方案。"), ("mainUnit", units)];
        return await world.PressAsync(head, "order.issue", form.Button("order.issue"), [.. filled.Where(one => more.All(field => field.Id != one.Id)), .. more]);
    }

    /// <summary>The newest order as it is stored.</summary>
    public static async Task<HandOverOrder> OrderAsync(this BotWorld world, int number = 1, int year = 2019) => (await world.Get<OrderStore>().NumberedAsync(year, number))!;

    /// <summary>Opens an order's card and presses a button of it, as it stands; a message that left only afterwards would show what the press makes of it.</summary>
    public static async Task<Answer> MoveAsync(this BotWorld world, string person, string verb, params (string, string)[] inputs)
    {
        await world.DrainAsync();
        var card = await world.PressAsync(person, "order.open", Moves.Data(("order", (await world.OrderAsync()).Id)));
        return await world.PressAsync(person, verb, card.Button(verb), inputs);
    }

    /// <summary>A press whatever the card shows, with the version that stands.</summary>
    public static async Task<Answer> ForceAsync(this BotWorld world, string person, string verb, params (string, string)[] inputs)
    {
        var order = await world.OrderAsync();
        return await world.PressAsync(person, verb, Moves.Data(("order", order.Id), ("version", $"{order.Version}")), inputs);
    }

    public static async Task<Answer> ReceiveAsync(this BotWorld world) => await world.MoveAsync(await world.ContactAsync((await world.OrderAsync()).Content.UnitId), "order.receive");

    public static async Task<Answer> ReplyAsync(this BotWorld world, string text = "方案已会签。") =>
        await world.MoveAsync(await world.ContactAsync((await world.OrderAsync()).Content.UnitId), "order.reply", ("reply", text));

    public static async Task<Answer> CloseAsync(this BotWorld world) => await world.MoveAsync(await world.PersonAsync(Roles.Clerk), "order.close", ("opinion", "核实无误。"));

    public static async Task ForceVoidAsync(this BotWorld world, int number) =>
        await world.PressAsync(await world.PersonAsync(Roles.Head), "order.void", Of(await world.OrderAsync(number)), ("reason", "事项取消。"));

    public static JsonElement Of(HandOverOrder order) => Moves.Data(("order", order.Id), ("version", $"{order.Version}"));
}
