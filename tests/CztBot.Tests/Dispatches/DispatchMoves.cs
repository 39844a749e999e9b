using System.Text.Json;
using CztBot.Core.Dispatches;
using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Dispatches;

/// <summary>What people do with ad hoc dispatches and meetings again and again.</summary>
internal static class DispatchMoves
{
    public const string Builders = "长沙/住建";
    public const string Planners = "株洲/发改";

    public static Task<string> ClerkAsync(this BotWorld world) => world.PersonAsync(Roles.Clerk);

    /// <summary>临时调度 5 8 on Thursday 2019-12-05, to be answered until Tuesday the 10th.</summary>
    public static async Task<BotWorld> AskedAsync(string words = "5 8")
    {
        var world = await BotWorld.StartAsync("2019-12-05T10:00");
        await world.AskAsync(words);
        return world;
    }

    /// <summary>The clerk's form, pressed with some fields changed.</summary>
    public static async Task<Answer> AskAsync(this BotWorld world, string words = "5 8", params (string Id, string Value)[] more)
    {
        var clerk = await world.ClerkAsync();
        var form = await world.SayAsync(clerk, $"临时调度 {words}");
        (string Id, string Value)[] filled = [("items", form.Input("items")!), ("content", "请报送接线方案进展。"), ("due", "2019-12-10"), ("form", "information"), ("level", form.Input("level")!), ("units", "")];
        var answer = await world.PressAsync(clerk, "round.adhoc", form.Button("round.adhoc"), [.. filled.Where(one => more.All(field => field.Id != one.Id)), .. more]);
        await world.DrainAsync();
        return answer;
    }

    public static async Task<Answer> CallAsync(this BotWorld world, string words = "5 8", params (string Id, string Value)[] more)
    {
        var clerk = await world.ClerkAsync();
        var form = await world.SayAsync(clerk, $"会议 {words}");
        (string Id, string Value)[] filled =
        [
            ("items", form.Input("items")!), ("content", "研究接线方案。"), ("date", "2019-12-10"), ("time", "15:00"), ("place", "市政府第一会议室"), ("host", "wang-anhe"), ("level", ""), ("units", ""), ("held", "false"),
        ];
        var answer = await world.PressAsync(clerk, "meeting.call", form.Button("meeting.call"), [.. filled.Where(one => more.All(field => field.Id != one.Id)), .. more]);
        await world.DrainAsync();
        return answer;
    }

    /// <summary>A meeting that was held on 2019-12-10.</summary>
    public static async Task<BotWorld> HeldAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-05T10:00");
        await world.CallAsync();
        await world.MoveToAsync("2019-12-11T10:00");
        return world;
    }

    /// <summary>The newest dispatch as it is stored.</summary>
    public static async Task<Dispatch> DispatchAsync(this BotWorld world) => (await world.Get<DispatchStore>().AllAsync()).MaxBy(one => one.Number.Number)!;

    public static async Task<Answer> ShowDispatchAsync(this BotWorld world, string person) => await world.PressAsync(person, "dispatch.open", Moves.Data(("dispatch", (await world.DispatchAsync()).Id)));

    /// <summary>A unit's contact answers from its list, every field with the same text.</summary>
    public static async Task<Answer> AnswerAsync(this BotWorld world, string unit, string text)
    {
        var person = await world.ContactAsync(unit);
        var form = await world.PressAsync(person, "dispatch.form", Moves.Data(("dispatch", (await world.DispatchAsync()).Id)));
        return await world.PressAsync(person, "dispatch.reply", form.Button("dispatch.reply"), [.. Fields(form).Select(id => (id, text))]);
    }

    /// <summary>A unit answers the dispatch of a number.</summary>
    public static async Task AnswerAsyncOf(this BotWorld world, string unit, int number)
    {
        var (person, one) = (await world.ContactAsync(unit), (await world.Get<DispatchStore>().NumberedAsync(2019, number))!);
        var form = await world.PressAsync(person, "dispatch.form", Moves.Data(("dispatch", one.Id)));
        (await world.PressAsync(person, "dispatch.reply", form.Button("dispatch.reply"), [.. Fields(form).Select(id => (id, "已办。"))])).Text.ShouldContain("已收到");
    }

    /// <summary>Opens the card, presses its button and, where that shows a form, the form's.</summary>
    public static async Task<Answer> DoDispatchAsync(this BotWorld world, string verb, params (string, string)[] inputs)
    {
        var clerk = await world.ClerkAsync();
        var answer = await world.PressAsync(clerk, verb, (await world.ShowDispatchAsync(clerk)).Button(verb));
        if (answer.Buttons(verb) is [_, ..]) answer = await world.PressAsync(clerk, verb, answer.Button(verb), inputs);
        await world.DrainAsync();
        return answer;
    }

    /// <summary>A press whatever the card shows, with the version that stands.</summary>
    public static async Task<Answer> ForceDispatchAsync(this BotWorld world, string person, string verb, params (string, string)[] inputs) =>
        await world.PressAsync(person, verb, await world.SeenDispatchAsync(), [("filled", "true"), .. inputs]);

    public static async Task<JsonElement> SeenDispatchAsync(this BotWorld world)
    {
        var one = await world.DispatchAsync();
        return Moves.Data(("dispatch", one.Id), ("version", $"{one.Version}"));
    }

    public static IEnumerable<string> Fields(Answer form) => Enumerable.Range(0, 40).Select(place => $"text.{place}").Where(id => form.Input(id) is not null);

    public static IReadOnlyList<Posted> Got(this BotWorld world, string person) => world.Channel.To($"chat-{person}");
}
