using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Storage;

namespace CztBot.Operations.Checks;

/// <summary>Whether everybody is there whom the month needs: contacts of the lead units, the secretariat, the coordinators, the groups.</summary>
public static class PeopleCheck
{
    private const string Roster = "名册";
    private const string Group = "group:";
    private const int Named = 8;

    public static async Task<IEnumerable<Finding>> FindAsync(IServiceProvider services)
    {
        var standing = await services.GetRequiredService<StandingStore>().LoadAsync();
        if (standing.Roster.People.Count == 0)
            return [new Finding(Roster, Grade.Fault, "名册是空的。请运行 export roster-template --out 名册.xlsx，填写后运行 import roster 名册.xlsx。")];
        var today = services.GetRequiredService<BusinessClock>().Today;
        var bound = (await services.GetRequiredService<AccountStore>().AllAsync()).Select(account => account.PersonId).ToHashSet(StringComparer.Ordinal);
        List<Finding> findings = [.. Posts(standing), .. Contacts(standing, today), .. Accounts(standing, today, bound), .. Groups(standing, await services.GetRequiredService<ConversationStore>().AllAsync(Group))];
        return findings.Count > 0 ? findings : [new Finding(Roster, Grade.Fine, $"{standing.Roster.People.Count}人")];
    }

    private static IEnumerable<Finding> Posts(Standing standing)
    {
        if (standing.Roster.WithRole(Roles.Head).Count == 0) yield return new Finding(Roster, Grade.Fault, "没有秘书处负责人，简报无人签发，请在名册中登记。");
        if (standing.Roster.WithRole(Roles.Clerk).Count == 0) yield return new Finding(Roster, Grade.Fault, "没有秘书处经办，报告无人审核，请在名册中登记。");
        foreach (var city in Cities.All.Where(city => standing.Roster.CoordinatorsOf(city).Count == 0))
            yield return new Finding(Roster, Grade.Advice, $"{city}市没有市发改统筹员，请在名册中登记。");
    }

    private static IEnumerable<Finding> Contacts(Standing standing, DateOnly today)
    {
        var without = standing.Plan.ReportingItems.SelectMany(item => item.Leads).Select(lead => lead.UnitId).OfType<string>().Distinct()
            // A placeholder, e.g. the presiding city's commission, is somebody else's by turns.
            .Where(unit => Cities.All.Contains(Standing.CityOf(unit)))
            .Where(unit => standing.ContactOf(unit, today) is null).Select(standing.UnitName).ToList();
        if (without.Count > 0) yield return new Finding(Roster, Grade.Advice, $"{Some(without, "个牵头单位")}没有联络员，收不到填报卡片，请在名册中登记。");
    }

    private static IEnumerable<Finding> Accounts(Standing standing, DateOnly today, HashSet<string> bound)
    {
        (string Unit, IEnumerable<string> People)[] groups =
        [
            ("名秘书处负责人", Of(Roles.Head)), ("名秘书处经办", Of(Roles.Clerk)), ("名市发改统筹员", Of(Roles.Coordinator)), ("名领导", Of(Roles.Leader)),
            ("名联络员", standing.Roster.Contacts.Where(contact => contact.ValidOn(today)).Select(contact => contact.PersonId)),
        ];
        foreach (var (unit, people) in groups)
        {
            var strangers = people.Distinct().Where(person => !bound.Contains(person)).Select(standing.PersonName).ToList();
            if (strangers.Count > 0) yield return new Finding("账号", Grade.Advice, $"{Some(strangers, unit)}还没有绑定账号，消息送不到，请运行 codes --out 绑定码.csv 发绑定码。");
        }

        IEnumerable<string> Of(Roles role) => standing.Roster.WithRole(role).Select(person => person.Id);
    }

    private static IEnumerable<Finding> Groups(Standing standing, IReadOnlyList<StoredConversation> registered)
    {
        var reached = registered.Where(place => place.GoneAt is null).Select(place => place.Recipient).ToHashSet(StringComparer.Ordinal);
        var missing = standing.Roster.Channels.Where(group => !reached.Contains(Group + group.Id)).Select(group => group.Name).ToList();
        if (missing.Count > 0) yield return new Finding("工作群", Grade.Advice, $"{Some(missing, "个群")}还没有登记，通报送不到，请由秘书处在群里发送“@机器人 登记群 群名”。");
        if (standing.Roster.Channels.Count == 0) yield return new Finding("工作群", Grade.Advice, "名册中没有工作群，通报没有去处，请在名册中登记，再到群里发送“登记群 群名”。");
    }

    private static string Some(List<string> names, string unit) =>
        $"{names.Count}{unit}（{string.Join("、", names.Take(Named))}{(names.Count > Named ? "等" : "")}）";
}
