using CztBot.Core;
using CztBot.Operations;
using CztBot.Storage;
using CztBot.Tests.World;
using Microsoft.Extensions.Configuration;

namespace CztBot.Tests.Members;

public sealed class AutomaticBindingTests
{
    private const string Tenant = "0f0f0f0f-1111-2222-3333-444444444444";
    private const string Mail = "Chen.Jingyi@changsha.gov.cn";

    [Theory]
    [InlineData("chen.jingyi@CHANGSHA.gov.cn", null)]
    [InlineData("cjy@changsha.onmicrosoft.com", "CHEN.JINGYI@changsha.gov.cn")]
    public async Task In_the_own_tenant_a_person_whose_upn_or_mail_is_in_the_roster_is_bound_and_greeted(string upn, string? mail)
    {
        await using var world = await OpenAsync();
        world.Channel.Members["29:chen"] = new { id = "29:chen", aadObjectId = "aad-chen", userPrincipalName = upn, email = mail, tenantId = Tenant, userRole = "user" };
        var visitor = Teams(world, "29:chen", "aad-chen");

        (await visitor.SayAsync("帮助")).Sentence.ShouldStartWith("陈静怡，您好！账号已绑定");

        (await visitor.SayAsync("帮助")).Text.ShouldContain("陈静怡，您好。");
        var trail = await world.Get<AuditStore>().OfAsync("person/chen-jingyi");
        trail.Select(entry => (entry.Action, entry.Channel)).ShouldContain(("account.automatic", "msteams"));
        world.Channel.Asked.ShouldBe([("talk-29:chen", "29:chen")]);
    }

    [Fact]
    public async Task A_stranger_is_looked_up_once_in_some_minutes()
    {
        await using var world = await OpenAsync();
        var visitor = Teams(world, "29:who", "aad-who");

        foreach (var _ in Enumerable.Range(0, 3)) (await visitor.SayAsync("任务5到哪了")).Sentence.ShouldContain("尚未绑定");
        world.Channel.Asked.Count.ShouldBe(1);

        world.Pass(TimeSpan.FromMinutes(6));
        world.Channel.Members["29:who"] = new { id = "29:who", userPrincipalName = Mail, tenantId = Tenant };
        (await visitor.SayAsync("任务5到哪了")).Sentence.ShouldStartWith("陈静怡，您好！");
    }

    [Theory]
    [InlineData("other-tenant", Tenant, "user", Mail)]
    [InlineData(Tenant, "other-tenant", "user", Mail)]
    [InlineData(Tenant, null, "user", Mail)]
    [InlineData(Tenant, null, null, Mail)]
    [InlineData(Tenant, Tenant, "guest", Mail)]
    [InlineData(Tenant, Tenant, "user", "chen.jingyi_changsha.gov.cn#EXT#@host.onmicrosoft.com")]
    [InlineData(Tenant, Tenant, "user", "somebody@changsha.gov.cn")]
    public async Task Another_tenant_or_none_a_guest_and_an_unknown_mail_are_not_bound(string conversation, string? member, string? role, string upn)
    {
        await using var world = await OpenAsync();
        world.Channel.Members["29:x"] = new { id = "29:x", userPrincipalName = upn, email = upn.Contains('#', StringComparison.Ordinal) ? Mail : null, tenantId = member, userRole = role };

        (await Teams(world, "29:x", "aad-x", conversation).SayAsync("帮助")).Sentence.ShouldContain("尚未绑定");
    }

    [Fact]
    public async Task Nobody_is_bound_by_what_the_activity_claims_or_on_another_channel()
    {
        await using var world = await OpenAsync();
        world.Channel.Members["29:chen"] = new { id = "29:chen", userPrincipalName = Mail, tenantId = Tenant };

        (await new Visitor(world, "29:chen", "webchat") { Tenant = Tenant }.SayAsync($"我是 {Mail}")).Sentence.ShouldContain("尚未绑定");
        world.Get<IConfiguration>()["MicrosoftAppTenantId"] = "";
        (await Teams(world, "29:chen", "aad-chen").SayAsync(Mail)).Sentence.ShouldContain("尚未绑定");
        (await new Visitor(world, "29:chen", "msteams").SayAsync(Mail)).Sentence.ShouldContain("尚未绑定");
        world.Channel.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_group_the_greeting_says_no_more_than_the_name()
    {
        await using var world = await OpenAsync();
        world.Channel.Members["29:chen"] = new { id = "29:chen", userPrincipalName = Mail, tenantId = Tenant };
        var visitor = Teams(world, "29:chen", "aad-chen");

        (await visitor.SayInGroupAsync("任务5到哪了", "19:abc@thread.tacv2;messageid=1")).Sentence.ShouldBe("陈静怡，您好！账号已绑定，请再说一次；个人业务请到与我的单聊中办理。");

        world.Channel.Asked.ShouldBe([("19:abc@thread.tacv2", "29:chen")]);
        (await world.Get<ConversationStore>().ReferenceAsync("person:chen-jingyi"))!.ShouldNotContain("thread");
    }

    [Fact]
    public async Task The_settings_can_name_several_tenants()
    {
        await using var world = await OpenAsync();
        world.Get<DispatchOptions>().BindingTenants.Add("zhuzhou");
        world.Channel.Members["29:chen"] = new { id = "29:chen", userPrincipalName = Mail, tenantId = "zhuzhou" };

        (await Teams(world, "29:chen", "aad-chen").SayAsync("帮助")).Sentence.ShouldContain("尚未绑定");
        (await Teams(world, "29:chen", "aad-2", "ZHUZHOU").SayAsync("帮助")).Sentence.ShouldStartWith("陈静怡，您好！");
    }

    [Fact]
    public async Task Whom_the_secretariat_unbound_comes_back_only_by_a_code()
    {
        await using var world = await OpenAsync();
        world.Channel.Members["29:chen"] = new { id = "29:chen", userPrincipalName = Mail, tenantId = Tenant };
        var visitor = Teams(world, "29:chen", "aad-chen");
        await new Visitor(world, "29:chen", "msteams") { Tenant = Tenant }.AnnounceAsync("installationUpdate", added: true);
        (await visitor.SayAsync("帮助")).Text.ShouldContain("陈静怡，您好。");
        var head = await world.PersonAsync(Core.Members.Roles.Head);

        await world.PressAsync(head, "account.unbind", Moves.Data(("person", "chen-jingyi"), ("channel", "msteams"), ("confirm", "true")));

        (await visitor.SayAsync("帮助")).Sentence.ShouldContain("尚未绑定");
        (await visitor.SayAsync($"绑定 {await world.CodeAsync("chen-jingyi")}")).Sentence.ShouldContain("账号已绑定");
    }

    [Fact]
    public async Task An_account_that_a_code_replaced_does_not_take_the_place_back_by_itself()
    {
        await using var world = await OpenAsync();
        world.Channel.Members["29:chen"] = new { id = "29:chen", userPrincipalName = Mail, tenantId = Tenant };
        var (old, fresh) = (Teams(world, "29:chen", "aad-chen"), Teams(world, "29:new", "aad-new"));
        await old.SayAsync("帮助");
        await fresh.SayAsync($"绑定 {await world.CodeAsync("chen-jingyi")}");

        (await old.SayAsync("帮助")).Sentence.ShouldContain("尚未绑定");

        (await fresh.SayAsync("帮助")).Text.ShouldContain("陈静怡，您好。");
    }

    private static Visitor Teams(BotWorld world, string user, string aad, string tenant = Tenant) =>
        new(world, user, "msteams") { AadObjectId = aad, Tenant = tenant, ConversationType = "personal" };

    private static async Task<BotWorld> OpenAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-03T10:00");
        world.Get<IConfiguration>()["MicrosoftAppTenantId"] = Tenant;
        var roster = (await world.StandingAsync()).Roster;
        await world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
        {
            await RosterStore.ReplaceAsync(
                work, roster with { People = [.. roster.People.Select(person => person.Id == "chen-jingyi" ? person with { Mail = Mail } : person)] }, "邮箱");
            return true;
        });
        return world;
    }
}
