using System.Text.Json;

namespace CztBot.Tests.World;

/// <summary>Goes through a list, screen by screen.</summary>
internal static class Screens
{
    private const int Most = 6;

    /// <summary>Presses 更多 to the end: six buttons a screen at most, no row twice, and from the last screen the way back to the first.</summary>
    /// <param name="row">The verb of the rows.</param>
    /// <returns>What the buttons with that verb carry, in order.</returns>
    public static async Task<IReadOnlyList<string>> WalkAsync(this BotWorld world, string person, Answer first, string row)
    {
        var (rows, screens, screen) = (new List<string>(), 0, first);
        while (true)
        {
            screens++;
            screen.Executes.Count.ShouldBeInRange(1, Most, $"screen {screens}: {screen.Text}");
            rows.AddRange(screen.Buttons(row).Where(data => data.TryGetProperty("item", out _) || data.TryGetProperty("paper", out _)).Select(data => data.GetRawText()));
            if (screen.Executes.FirstOrDefault(button => button.Title == "更多") is not { Verb: { } verb, Data: var data }) break;
            screen = await world.PressAsync(person, verb, data);
            screens.ShouldBeLessThan(40, "it never ends");
        }

        rows.ShouldBeUnique(first.Text);
        screens.ShouldBeGreaterThan(1, $"not enough rows to be a test: {first.Text}");
        var back = screen.Executes.First(button => button.Title == "返回首页");
        (await world.PressAsync(person, back.Verb, back.Data)).Text.ShouldBe(first.Text);
        return rows;
    }

    /// <summary>Opens a section of a paper's draft, which must be on exactly one screen of the list.</summary>
    /// <param name="draft">The draft, with its button to the list.</param>
    /// <param name="verb">The verb of the rows.</param>
    public static async Task<Answer> SectionAsync(this BotWorld world, string person, Answer draft, string verb, string section)
    {
        var list = draft.Executes.Single(button => button.Title == "编辑各部分");
        var rows = await world.WalkAsync(person, await world.PressAsync(person, list.Verb, list.Data), verb);
        return await world.PressAsync(person, verb, rows.Select(row => JsonElement.Parse(row)).Single(data => data.GetProperty("item").GetString() == section));
    }
}
