using CztBot.Core;
using CztBot.Core.Projects;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Projects;

/// <summary>Projects as a file would bring them, and what is typed into them.</summary>
internal static class ProjectMoves
{
    public const string Header = "编号,项目名称,领域,城市,项目业主,所在区县,关联任务,进展,备注\n";
    public const string File = Header + "K-01,某通道,基础设施互联互通,长沙、湘潭,某公司,岳麓区,11b,,\nK-02,某河治理,环境共治,株洲、湘潭,某中心,渌口区、岳塘区,,正在清淤。,\n";

    public static readonly (string Id, string Value)[] Land = [("land", "用地预审未批。"), ("land.city", "湘潭"), ("land.dept", "住建局"), ("land.action", "请尽快出具意见。")];

    public static CrossProject Linked { get; } = new()
    {
        Id = "K-01", Name = "某通道", Field = ProjectWords.Fields[0], Cities = ["长沙", "湘潭"], Owner = "某公司", County = "岳麓区", ItemIds = ["T11b"],
    };

    public static CrossProject Alone { get; } = Linked with { Id = "K-02", Name = "某河治理", Field = ProjectWords.Fields[3], Cities = ["株洲", "湘潭"], ItemIds = [], Progress = "正在清淤。" };

    public static Task<bool> KeepAsync(this BotWorld world, params CrossProject[] all) => world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
    {
        foreach (var one in all) await ProjectStore.SaveAsync(work, one, "导入", null);
        return true;
    });

    /// <summary>Opens one and presses a button of it; where that shows a form, its button with what is typed.</summary>
    public static async Task<Answer> DoAsync(this BotWorld world, string person, string id, string verb, params (string, string)[] inputs)
    {
        var card = await world.SayAsync(person, $"项目 {id}");
        var form = await world.PressAsync(person, verb, card.Button(verb));
        return inputs.Length == 0 ? form : await world.PressAsync(person, verb, form.Button(verb), inputs);
    }
}
