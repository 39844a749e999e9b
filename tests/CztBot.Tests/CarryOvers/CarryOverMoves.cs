using CztBot.Core;
using CztBot.Core.CarryOvers;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.CarryOvers;

/// <summary>Carry-overs as a file would bring them.</summary>
internal static class CarryOverMoves
{
    public const string Header = "编号,事项名称,牵头单位,责任单位,城市,关联任务,目标,完成时限,状态,进展,备注\n";
    public const string File = Header
        + "2018-01,某路快速化改造,长沙市住建委,株洲市住建局、相关区县政府,长沙、株洲,,建成通车,2020-02-28,正常推进,主线已贯通。,\n"
        + "2018-02,某干线前期,湘潭市交通局,,湘潭,5,,,正常推进,,\n"
        + "2018-03,某水厂联网,株洲市水利局,,,,,,进度滞后,管网未接通。,\n"
        + "2018-04,某园区共建,湘潭市发改委,,,,,,已完成,已验收。,\n"
        + "2018-05,某医联体,长沙市卫健委,,,,,,前期工作,,\n";

    public static CarryOver One(string id, string unitId, string name, string? item = null) => new()
    {
        Id = id, Name = $"{name}事项", Lead = new UnitRef { UnitId = unitId, Name = name }, Status = Statuses.Normal, Progress = "正在推进。", ItemId = item, Cities = [Standing.CityOf(unitId)],
    };

    public static Task<bool> KeepAsync(this BotWorld world, params CarryOver[] all) => world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
    {
        foreach (var one in all) await CarryOverStore.SaveAsync(work, one, "导入", null);
        return true;
    });

    /// <summary>Opens one and presses a button of it; where that shows a form, its button with what is typed.</summary>
    public static async Task<Answer> DoAsync(this BotWorld world, string person, string id, string verb, params (string, string)[] inputs)
    {
        var card = await world.SayAsync(person, $"结转 {id}");
        var form = await world.PressAsync(person, verb, card.Button(verb));
        return inputs.Length == 0 ? form : await world.PressAsync(person, verb, form.Button(verb), inputs);
    }
}
