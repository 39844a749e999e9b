using CztBot.Tests.World;

namespace CztBot.Tests.Rights;

/// <summary>reading.md, cell by cell: all that a person may see does show somewhere, and nothing else anywhere (R84, R85, R90).</summary>
public sealed class ReadingTests
{
    private static readonly MarkdownTable Reading = MarkdownTable.Read("reading.md", "谁");
    private static readonly string[] Asked =
        ["任务11b", "任务10", "任务11b谁负责", "历史 11b", "历史 10", "简报", "通报", "长沙交通局怎么样", "谁没报", "进度", "审核 10", "审核 11b", "填报 10", "我的任务", "问题", "交办", "我的交办"];

    [Theory]
    [InlineData("未签发")]
    [InlineData("已签发")]
    public async Task Everybody_reads_what_the_table_says(string state)
    {
        await using var world = await RightsWorld.StartAsync();
        world.Return(state);
        var faults = new List<string>();
        foreach (var who in Reading.Rows.Keys)
        {
            foreach (var place in (string[])["单聊", "群里"])
            {
                var person = world.Cast.Of(who, RightsWorld.Unit, 2);
                var text = "";
                foreach (var question in Asked)
                    text += (place == "群里" ? await world.World.SayInGroupAsync(person, question) : await world.World.SayAsync(person, question)).Text;
                text += (await PreviewAsync(world, person, place)).Text;

                var seen = string.Concat(world.Marks.Where(mark => text.Contains(mark.Value, StringComparison.Ordinal)).Select(mark => mark.Key));
                var expected = Reading[who, state + place].Trim('—');
                if (seen != expected) faults.Add($"{who} {state}{place}：应为“{expected}”，看到“{seen}”");
            }
        }

        faults.ShouldBeEmpty();
    }

    private static Task<Answer> PreviewAsync(RightsWorld world, string person, string place)
    {
        var data = Moves.Data(("month", "2019-11"), ("form", "bulletin"));
        return place == "群里" ? world.World.PressInGroupAsync(person, "bulletin.preview", data) : world.World.PressAsync(person, "bulletin.preview", data);
    }
}
