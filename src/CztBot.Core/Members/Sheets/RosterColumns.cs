namespace CztBot.Core.Members.Sheets;

/// <summary>A sheet of a roster file: its name and its columns in the template's order.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Required">Columns without which nothing can be read.</param>
/// <param name="Columns">Every column that is known.</param>
public sealed record SheetForm(string Name, IReadOnlyList<string> Required, IReadOnlyList<string> Columns);

/// <summary>The words at the head of the sheets.</summary>
public static class RosterColumns
{
    public const string City = "城市";
    public const string UnitName = "单位名称";
    public const string ShortName = "简称";
    public const string UnitId = "单位编号";
    public const string Name = "姓名";
    public const string Role = "角色";
    public const string Unit = "单位";
    public const string ContactKind = "联络员类型";
    public const string From = "起始日期";
    public const string Until = "截止日期";
    public const string Office = "职务";
    public const string Portfolio = "分管领域";
    public const string Post = "岗位";
    public const string Mail = "邮箱";
    public const string Number = "编号";
    public const string GroupName = "名称";
    public const string Remark = "备注";
    public const string DelegatesFrom = "委托人";
    public const string DelegatesTo = "受托人";
    public const string DelegatesScope = "委托范围";

    public static SheetForm Units { get; } = new("单位", [UnitName], [City, UnitName, ShortName, UnitId, Remark]);

    public static SheetForm People { get; } = new(
        "人员",
        [Name, Role, Unit, From],
        [Name, Role, Unit, ContactKind, From, Until, City, Office, Portfolio, Post, Mail, Number, Remark]);

    public static SheetForm Groups { get; } = new("群", [GroupName], [GroupName, Remark]);

    public static SheetForm Delegations { get; } = new("委托", [DelegatesFrom, DelegatesTo, From], [DelegatesFrom, DelegatesTo, DelegatesScope, From, Until, Remark]);

    /// <summary>The sheet that explains the others; never read.</summary>
    public const string Guide = "填写说明";
}
