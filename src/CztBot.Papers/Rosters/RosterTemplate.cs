using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;
using CztBot.Core.Plans;

namespace CztBot.Papers.Rosters;

/// <summary>What stands in the template of the roster.</summary>
internal static class RosterTemplate
{
    private const string Example = "示例，填写时请删去本行";

    public static IReadOnlyList<RosterTable> Sheets(Plan plan)
    {
        var units = new UnitDirectory(plan).Leads;
        return
        [
            Table(RosterColumns.Units, units.Select(unit => new[] { unit.City, unit.Name, "", "", "" })),
            Table(RosterColumns.People, People(units, plan)),
            Table(RosterColumns.Groups, GroupSheet.Usual.Select(group => new[] { group.Name, "" })),
            Table(RosterColumns.Delegations, [["钱示例", "赵示例", "", "2019-11-10", "2019-12-31", Example]]),
            RosterGuide.Sheet(plan),
        ];
    }

    private static IEnumerable<string[]> People(IReadOnlyList<Unit> units, Plan plan)
    {
        var unit = units.First(unit => unit.City.Length > 0);
        var section = plan.Sections[0];
        // 姓名, 角色, 单位, 联络员类型, 起始日期, 截止日期, 城市, 职务, 分管领域, 岗位, 邮箱, 编号, 备注
        yield return ["张示例", "联络员", unit.Name, "主", "2019-11-10", "", "", "", "", "综合科科长", "", "", Example];
        yield return ["李示例", "联络员", unit.Name, "副", "2019-11-10", "2020-12-31", "", "", "", "综合科干部", "", "", Example];
        yield return ["吴示例", "单位负责人", unit.Name, "负责人", "2019-11-10", "", "", "主任", "", "", "", "", Example];
        yield return ["王示例", "市发改统筹员", "", "", "", "", unit.City, "", "", "市发改委综合科", "", "", Example];
        yield return ["赵示例", "联络员、秘书处经办", UnitDirectory.Secretariat, "主", "2019-11-10", "", "", "", "", "秘书处干部", "", "", Example];
        yield return ["钱示例", "秘书处负责人", UnitDirectory.Secretariat, "", "", "", "", "", "", "秘书处处长", "", "", Example];
        yield return ["孙示例", "市领导", "", "", "", "", unit.City, "书记", "", "", "", "", Example];
        yield return ["周示例", "市领导", "", "", "", "", unit.City, "副市长", section.Title, "", "zhou@example.com", "zhou-01", Example];
    }

    private static RosterTable Table(SheetForm form, IEnumerable<string[]> rows) =>
        new(form.Name, form.Columns, [.. rows.Select((cells, index) => new RosterRow(index + 2, cells))]);
}
