using System.Text.Json;
using CztBot.Core.Members;
using CztBot.Core.Supervision;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Supervision;

/// <summary>What people do with supervisions again and again.</summary>
internal static class SupervisionMoves
{
    public const string Unit = OrderMoves.Unit;

    /// <summary>What a complete record holds.</summary>
    public static readonly (string Id, string Value)[] Written =
    [
        ("date", "2019-12-30"), ("way", "现场督查"), ("findings", "接线方案没有送湘潭市住建局会签。"), ("cause", "两市标高意见不一。"), ("opinion", "请在时限前完成会签。"), ("due", "2020-01-14"),
    ];

    /// <summary>An order of 长沙住建, received, due on 2019-12-20 and not answered by 2019-12-30.</summary>
    public static async Task<BotWorld> OverdueAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.IssueAsync();
        await world.ReceiveAsync();
        await world.MoveToAsync("2019-12-30T10:00");
        return world;
    }

    public static async Task<BotWorld> OpenedAsync(string teamLead = "秘书处")
    {
        var world = await OverdueAsync();
        (await world.OpenAsync(teamLead)).Text.ShouldContain("已开展督查");
        return world;
    }

    /// <summary>Recorded and sent to both sides.</summary>
    public static async Task<BotWorld> SentAsync(params (string Id, string Value)[] more)
    {
        var world = await OpenedAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        await world.DoAsync(clerk, "supervision.record", [.. Written.Where(one => more.All(field => field.Id != one.Id)), .. more]);
        (await world.DoAsync(clerk, "supervision.send")).Text.ShouldContain("待双方确认");
        return world;
    }

    /// <summary>Confirmed by both sides.</summary>
    public static async Task<BotWorld> ConfirmedAsync(params (string Id, string Value)[] more)
    {
        var world = await SentAsync(more);
        await world.DoAsync(await world.PersonAsync(Roles.Clerk), "supervision.confirm");
        (await world.DoAsync(await world.ContactAsync(Unit), "supervision.confirm")).Text.ShouldContain("双方已确认，待签发");
        return world;
    }

    public static async Task<BotWorld> SignedAsync()
    {
        var world = await ConfirmedAsync();
        (await world.DoAsync(await world.PersonAsync(Roles.Head), "supervision.conclude")).Text.ShouldContain("整改中");
        return world;
    }

    /// <summary>The head opens it from the list.</summary>
    public static async Task<Answer> OpenAsync(this BotWorld world, string teamLead = "秘书处") => await world.OpenAsync(await world.OpeningAsync(), teamLead);

    /// <summary>The form in which the head opens it.</summary>
    public static async Task<Answer> OpeningAsync(this BotWorld world) =>
        await world.PressAsync(await world.PersonAsync(Roles.Head), "supervision.open", Moves.Data(("order", (await world.OrderAsync()).Id)));

    /// <summary>The head sends the form.</summary>
    public static async Task<Answer> OpenAsync(this BotWorld world, Answer form, string teamLead = "秘书处")
    {
        return await world.PressAsync(
            await world.PersonAsync(Roles.Head), "supervision.open", form.Button("supervision.open"), ("matter", form.Input("matter")!), ("basis", form.Input("basis")!), ("teamLead", teamLead), ("team", "袁佳文、蔡晓雨"));
    }

    /// <summary>The newest supervision as it is stored.</summary>
    public static async Task<SupervisionCase> CaseAsync(this BotWorld world) => (await world.Get<SupervisionStore>().AllAsync())[0];

    public static async Task<Answer> ShowAsync(this BotWorld world, string person) =>
        await world.PressAsync(person, "supervision.show", Moves.Data(("supervision", (await world.CaseAsync()).Id)));

    /// <summary>Opens the card, presses its button and, where that shows a form, the form's; whoever is told gets it before the next move.</summary>
    public static async Task<Answer> DoAsync(this BotWorld world, string person, string verb, params (string, string)[] inputs)
    {
        var answer = await world.PressAsync(person, verb, (await world.ShowAsync(person)).Button(verb));
        if (answer.Buttons(verb) is [var button, ..]) answer = await world.PressAsync(person, verb, button, inputs);
        await world.DrainAsync();
        return answer;
    }

    /// <summary>A press whatever the card shows, with the version that stands.</summary>
    public static async Task<Answer> ForceAsync(this BotWorld world, string person, string verb, params (string, string)[] inputs) =>
        await world.PressAsync(person, verb, await world.SeenAsync(), [("filled", "true"), .. inputs]);

    public static async Task<JsonElement> SeenAsync(this BotWorld world)
    {
        var one = await world.CaseAsync();
        return Moves.Data(("supervision", one.Id), ("version", $"{one.Version}"));
    }
}
