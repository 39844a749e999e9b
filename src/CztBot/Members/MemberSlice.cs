using CztBot.Conversations;

namespace CztBot.Members;

/// <summary>Who is who: binding of accounts, groups, contacts.</summary>
public static class MemberSlice
{
    public static IServiceCollection AddMembers(this IServiceCollection services) => services
        .AddSingleton<OwnTenants>()
        .AddSingleton<FailedLookups>()
        .AddSingleton<TenantDirectory>()
        .AddSingleton<AutomaticBinding>()
        .AddSingleton<Binding>()
        .AddSingleton<Doorkeeper>()
        .AddSingleton<IStrangers>(provider => provider.GetRequiredService<Doorkeeper>())
        .AddSingleton<Welcome>()
        .AddSingleton<IPresence, Presence>()
        .AddSingleton<CodeIssuer>()
        .AddSingleton<AccountBook>()
        .AddSingleton<AccountBoard>()
        .AddSingleton<ShowAccount>()
        .AddSingleton<ContactForm>()
        .AddSingleton<GroupDesk>()
        .AddVerb<IssueCode>("code.issue")
        .AddVerb<AccountBoard>("account.list")
        .AddVerb<ShowAccount>("account.show")
        .AddVerb<Unbind>("account.unbind")
        .AddVerbForGroups<RegisterGroup>("group.register")
        .AddVerbForGroups<DropGroup>("group.drop")
        .AddVerb<OpenContactForm>("contact.open")
        .AddVerb<ChangeContact>("contact.change")
        .AddVerb<OpenUnitLeaderForm>("leader.open")
        .AddVerb<ChangeUnitLeader>("leader.change")
        .AddWord<IssueCode>("绑定码")
        .AddWord<AccountBoard>("账号", "帐号")
        .AddWordForGroups<RegisterGroup>("登记群")
        .AddWordForGroups<DropGroup>("注销群")
        .AddWord<ReplaceContactWord>("更换联络员")
        .AddWord<AddDeputyWord>("增加副联络员", "增加联络员")
        .AddWord<EndContactWord>("停用联络员")
        .AddWord<ReplaceUnitLeaderWord>("更换负责人")
        .AddWord<EndUnitLeaderWord>("停用负责人");
}
