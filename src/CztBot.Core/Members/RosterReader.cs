using CztBot.Core.Members.Sheets;
using CztBot.Core.Plans;

namespace CztBot.Core.Members;

/// <summary>Turns the sheets of a roster file into the roster, or says everything that is wrong with them.</summary>
public static class RosterReader
{
    /// <summary>Reads the sheets 单位, 人员, 群 and 委托; without 单位 the plan's units count, without 群 the usual three groups, without 委托 nobody acts for anybody.</summary>
    public static RosterOutcome Read(IReadOnlyList<RosterTable> tables, Plan plan)
    {
        var findings = new Findings();
        var directory = new UnitDirectory(plan);
        var units = ReadUnits(tables, directory, findings);
        var (people, contacts, leaders) = ReadPeople(tables, units, plan, findings);
        var groups = ReadGroups(tables, findings);
        var delegations = ReadDelegations(tables, people, plan, findings);
        if (findings.Faults.Count > 0) return new RosterOutcome.Faulty(findings.Faults);
        var roster = new Roster { Units = [.. units.Units], People = people, Contacts = contacts, UnitLeaders = leaders, Channels = groups, Delegations = delegations };
        var unread = tables.Select(table => table.Sheet).Where(IsUnknown).ToList();
        if (unread.Count > 0) findings.Notes.Add($"没有读取其他工作表：{string.Join('、', unread)}。");
        return new RosterOutcome.Complete(roster, [.. findings.Notes, .. RosterNotes.On(roster, directory)]);
    }

    private static UnitList ReadUnits(IReadOnlyList<RosterTable> tables, UnitDirectory directory, Findings findings)
    {
        if (Find(tables, RosterColumns.Units) is not { } table) return UnitList.OfThePlan(directory);
        return SheetView.Open(table, RosterColumns.Units, findings) is { } sheet
            ? UnitSheet.Read(sheet, directory)
            : UnitList.OfThePlan(directory);
    }

    private static (IReadOnlyList<Person> People, IReadOnlyList<UnitContact> Contacts, IReadOnlyList<UnitLeader> UnitLeaders) ReadPeople(
        IReadOnlyList<RosterTable> tables, UnitList units, Plan plan, Findings findings)
    {
        if (Find(tables, RosterColumns.People) is not { } table)
        {
            findings.Fault(RosterColumns.People.Name, "文件中没有这张工作表，请按模板填写");
            return ([], [], []);
        }

        if (SheetView.Open(table, RosterColumns.People, findings) is not { } sheet) return ([], [], []);
        if (sheet.Rows.Count == 0) findings.Fault(RosterColumns.People.Name, "没有任何人员，请至少填写一行");
        return PeopleSheet.Read(sheet, units, new PortfolioWords(plan.Sections));
    }

    private static IReadOnlyList<GroupChannel> ReadGroups(IReadOnlyList<RosterTable> tables, Findings findings)
    {
        if (Find(tables, RosterColumns.Groups) is not { } table) return GroupSheet.Usual;
        return SheetView.Open(table, RosterColumns.Groups, findings) is { } sheet ? GroupSheet.Read(sheet) : [];
    }

    private static IReadOnlyList<Delegation> ReadDelegations(
        IReadOnlyList<RosterTable> tables, IReadOnlyList<Person> people, Plan plan, Findings findings) =>
        Find(tables, RosterColumns.Delegations) is { } table && SheetView.Open(table, RosterColumns.Delegations, findings) is { } sheet
            ? new DelegationSheet(people, new PortfolioWords(plan.Sections)).Read(sheet)
            : [];

    private static RosterTable? Find(IReadOnlyList<RosterTable> tables, SheetForm form) =>
        tables.FirstOrDefault(table => CellText.Fold(table.Sheet) == form.Name);

    private static bool IsUnknown(string sheet)
    {
        var name = CellText.Fold(sheet);
        return name != RosterColumns.Units.Name && name != RosterColumns.People.Name
            && name != RosterColumns.Groups.Name && name != RosterColumns.Delegations.Name && name != RosterColumns.Guide;
    }
}
