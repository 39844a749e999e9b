using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;
using CztBot.Core.Plans;

namespace CztBot.Papers.Rosters;

/// <summary>How to fill in the template, for the sheet 填写说明.</summary>
internal static class RosterGuide
{
    public static RosterTable Sheet(Plan plan)
    {
        var sections = string.Join('、', plan.Sections.Select(section => $"{section.Number} {section.Title}"));
        (string Sheet, string Column, string How)[] lines =
        [
            ("总则", "", "导入前可先用 import roster 文件 --check 检查，只报告问题，不改动任何数据。导入是整体替换：不在名单中的人员即刻停用。"),
            ("总则", "", "同一份文件反复导入，结果不变。“备注”列和本页不读取。"),
            ("总则", "", "也可只导入一个 CSV 文件（UTF-8 编码），内容为“人员”表；这时单位取行动计划的牵头单位和表中写到的计划内单位，群取“群”表预填的三个。"),
            (RosterColumns.Units.Name, RosterColumns.UnitName, "必填，单位全称。已预填各牵头单位，可增加责任单位、区县政府和项目单位。"),
            (RosterColumns.Units.Name, RosterColumns.City, "长沙、株洲或湘潭；名称以城市开头的可不填，秘书处不填。"),
            (RosterColumns.Units.Name, RosterColumns.ShortName, "选填，“人员”表可用简称指代单位。"),
            (RosterColumns.Units.Name, RosterColumns.UnitId, "一般留空，由名称得出，例如“长沙/住建”。"),
            (RosterColumns.People.Name, RosterColumns.Name, "必填。一人一行；联络员任期有变动的，每个任期一行。"),
            (RosterColumns.People.Name, RosterColumns.Role, $"必填，可填{string.Join('、', RoleWords.All)}；几个角色用“、”隔开。登记单位负责人的一行填“单位负责人”，不兼其他角色。"),
            (RosterColumns.People.Name, RosterColumns.Unit, "联络员和单位负责人必填，须与“单位”表一致；为几个单位报送的用“、”隔开。"),
            (RosterColumns.People.Name, RosterColumns.ContactKind, "主或副，留空为主。同一单位同一天只能有一位主联络员。登记单位负责人（选填）的，另起一行填“负责人”：用于台账的责任人，不报送、不收提醒、不绑定账号；同一单位同一天只能有一位。"),
            (RosterColumns.People.Name, RosterColumns.From, "联络员和单位负责人必填，写成 2019-11-10。"),
            (RosterColumns.People.Name, RosterColumns.Until, "联络员、单位负责人任期的最后一天，仍在任的留空。更换联络员时填写前任的截止日期，另起一行写新任。"),
            (RosterColumns.People.Name, RosterColumns.City, "市领导和市发改统筹员必填：长沙、株洲或湘潭。"),
            (RosterColumns.People.Name, RosterColumns.Office, $"市领导必填：{string.Join('、', RoleWords.AllOffices)}；单位负责人必填，例如“主任”。"),
            (RosterColumns.People.Name, RosterColumns.Portfolio, $"副市长填写，写序号或名称，几个领域用“、”隔开：{sections}。"),
            (RosterColumns.People.Name, RosterColumns.Post, "选填，一般职务，例如“综合科科长”。"),
            (RosterColumns.People.Name, RosterColumns.Mail, "选填，每人各用一个，用于自动识别账号。"),
            (RosterColumns.People.Name, RosterColumns.Number, "选填，字母、数字或短横线。同一单位有同名的人，或要在调动、改名后仍认作同一人时填写，填后不要改动。"),
            (RosterColumns.Groups.Name, RosterColumns.GroupName, "必填。导入后在群里对机器人说“登记群 名称”即可启用。"),
            (RosterColumns.Delegations.Name, RosterColumns.DelegatesFrom, "市领导，或秘书处负责人；写姓名，有同名的写编号。没有这张表的，视为没有委托。"),
            (RosterColumns.Delegations.Name, RosterColumns.DelegatesTo, "须已列在“人员”表，市领导的受托人角色可填“副秘书长”；秘书处负责人只能委托秘书处经办代为签发简报。"),
            (RosterColumns.Delegations.Name, RosterColumns.DelegatesScope, "留空或“全部”为全部事项；也可写领域（同“分管领域”）、层级（如“第3级”），几项用“、”隔开。"),
            (RosterColumns.Delegations.Name, RosterColumns.From, "必填，委托的第一天。"),
            (RosterColumns.Delegations.Name, RosterColumns.Until, "委托的最后一天，长期有效的留空；次日起自动失效。"),
        ];
        return new RosterTable(RosterColumns.Guide, ["工作表", "列", "说明"], [.. lines.Select((line, index) => new RosterRow(index + 2, [line.Sheet, line.Column, line.How]))]);
    }
}
