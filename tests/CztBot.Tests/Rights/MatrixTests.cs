using System.Text.RegularExpressions;
using CztBot.Conversations;
using CztBot.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Rights;

/// <summary>matrix.md, cell by cell, over HTTP against the real program and its real database (R84, R90).</summary>
public sealed partial class MatrixTests
{
    private static readonly MarkdownTable Matrix = MarkdownTable.Read("matrix.md", "动作");
    private static readonly string[] Secretariat = ["经办", "受托经办", "负责人"];
    private static readonly MarkdownTable Reading = MarkdownTable.Read("reading.md", "谁");

    [Fact]
    public async Task Everybody_may_do_what_the_table_says_and_a_refused_press_leaves_no_trace()
    {
        await using var world = await RightsWorld.StartAsync();
        var faults = new List<string>();
        foreach (var (name, scene) in Scene.All.OrderBy(row => row.Value.State))
        {
            foreach (var who in Cast.Names)
            {
                if (world.Now != scene.State) world.Return(scene.State);
                faults.AddRange((await CellAsync(world, scene, who, inGroup: false, Matrix[name, who])).Select(fault => $"{name} · {who}：{fault}"));
                var inGroup = InGroup(name, who);
                faults.AddRange((await CellAsync(world, scene, who, inGroup: true, inGroup)).Select(fault => $"{name} · {who}（群）：{fault}"));
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_verb_and_every_word_has_its_row_and_every_row_its_scene()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var rows = Matrix.Rows.Keys.Select(row => row.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);

        world.Get<IEnumerable<VerbName>>().Select(name => name.Verb).Except(rows).ShouldBeEmpty();
        world.Get<IEnumerable<WordName>>().Select(name => name.Word).Except(rows).ShouldBeEmpty();
        Matrix.Rows.Keys.ShouldBe(Scene.All.Keys, ignoreOrder: true);
        Matrix.Columns.ShouldBe(["群里", .. Cast.Names]);
    }

    private static string InGroup(string name, string who) => (Matrix[name, "群里"], Matrix[name, who]) switch
    {
        (_, "生" or "停") => Matrix[name, who],
        ("同", var personal) => personal,
        (['处', var sign], _) => Secretariat.Contains(who) ? sign.ToString() : "拒",
        (var sign, _) => sign,
    };

    private static async Task<IReadOnlyList<string>> CellAsync(RightsWorld world, Scene scene, string who, bool inGroup, string expected)
    {
        var before = world.Ledgers.Stamp();
        var answer = await scene.PlayAsync(world, who, inGroup);
        // What was planned is sent, so that nothing is under way when everything is put back.
        if (expected == "办") await world.World.DrainAsync();
        var wrote = world.Ledgers.Stamp() != before;
        if (wrote) world.Return(scene.State);
        var faults = new List<string>();
        if (wrote != (expected is "办" or "记")) faults.Add(wrote ? "写入了数据" : "没有写入数据");
        if (!Looks(expected, answer)) faults.Add($"应为{expected}，答复是{(answer.Card is null ? "" : "卡片")}“{answer.Text.ReplaceLineEndings(" ")}”");
        foreach (var (mark, text) in world.Marks)
        {
            var may = who != "陌生人" && Reading[who, $"{scene.State}{(inGroup ? "群里" : "单聊")}"].Contains(mark);
            if (!may && answer.Text.Contains(text, StringComparison.Ordinal)) faults.Add($"不应看到“{text}”");
        }

        return faults;
    }

    private static bool Looks(string expected, Answer answer) => expected switch
    {
        "办" => true,
        "看" => answer.Card is not null,
        "无" or "记" => answer.Card is null && answer.Sentence.EndsWith('。') && !answer.Sentence.Contains("权限", StringComparison.Ordinal),
        "拒" => answer.Card is null && Why().IsMatch(answer.Sentence) && WayOn().IsMatch(answer.Sentence),
        "群" => answer.Card is null && answer.Sentence.Contains("请到与我的单聊中办理", StringComparison.Ordinal),
        "生" => answer.Card is null && answer.Sentence == "您的账号尚未绑定：请向秘书处领取绑定码，在与我的单聊中发送“绑定 绑定码”，绑定后即可使用。",
        "停" => answer.Card is null && answer.Sentence is "您的联络员任期已经结束，账号已停用；如有疑问，请联系秘书处。" or "您的账号目前不能使用，原因请到与我的单聊中查看。",
        _ => false,
    };

    [GeneratedRegex("不能|不是|不在|没有")]
    private static partial Regex Why();

    [GeneratedRegex("请|可以|由")]
    private static partial Regex WayOn();
}
