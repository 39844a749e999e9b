using System.Net;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Operations.Checks;
using CztBot.Storage;
using CztBot.Tests.Databases;
using CztBot.Tests.World;
using Dapper;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Operations;

/// <summary>check names each thing that is wrong and how to mend it.</summary>
public sealed class CheckTests
{
    private const string Keys = "https://keys.example/configuration";

    [Theory]
    [InlineData("Dispatch:Rules:0:DueDay", "44", "Dispatch:Rules:0:DueDay 应在1到28之间，您写的是“44”")]
    [InlineData("Dispatch:Rules:0:EffectiveFrom", "November", "应为 2019-11 这样的写法，您写的是“November”")]
    [InlineData("Dispatch:Presidencies:0:City", "武汉", "Dispatch:Presidencies:0:City “武汉”应为长沙、株洲、湘潭之一")]
    [InlineData("Dispatch:Zone", "", "Dispatch:Zone 不能为空")]
    [InlineData("ChannelService", "https://example.org", "ChannelService")]
    [InlineData("LanguageModel:Url", "ftp://model.example", "LanguageModel:Url 应为 https 开头的网址")]
    [InlineData("Limits:CallerBurst", "many", "Limits:CallerBurst")]
    public async Task A_wrong_setting_is_a_sentence_with_its_name_and_value(string name, string value, string expected)
    {
        using var place = new Place();
        var findings = await FindAsync(Choice(place), (name, value));

        var fault = findings.ShouldHaveSingleItem();
        fault.Grade.ShouldBe(Grade.Fault);
        fault.Line.ShouldStartWith("错误 设置：");
        fault.Text.ShouldContain(expected);
    }

    [Fact]
    public async Task All_wrong_settings_are_named_at_once()
    {
        using var place = new Place();
        (await FindAsync(Choice(place), ("Dispatch:Zone", ""), ("ChannelService", "x"), ("WebChat:DirectLineSecret", "s")))
            .Count(finding => finding.Grade == Grade.Fault).ShouldBe(3);
    }

    [Fact]
    public async Task A_fresh_installation_wants_a_roster_and_says_how()
    {
        using var place = new Place();
        var findings = await FindAsync(Choice(place) with { Environment = "Production" });

        findings.Where(finding => finding.Grade == Grade.Fault).ShouldHaveSingleItem().Text.ShouldContain("export roster-template");
        findings.ShouldContain(new Finding("行动计划", Grade.Fine, "38项"));
        findings.ShouldContain(finding => finding.Subject == "通道" && finding.Text.Contains("只能在本机试用"));
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_named()
    {
        await using var world = await BotWorld.StartAsync("2019-12-02T08:00");
        await world.EndContactsAsync("长沙/住建");
        var group = (await world.StandingAsync()).Roster.Channels[1];
        await world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), work => ConversationStore.ForgetAsync(work, $"group:{group.Id}"));

        var findings = await PeopleCheck.FindAsync(world.Get<IServiceProvider>());

        findings.ShouldContain(finding => finding.Text.StartsWith("1个牵头单位（长沙市住建委）没有联络员"));
        findings.ShouldContain(finding => finding.Subject == "工作群" && finding.Text.StartsWith($"1个群（{group.Name}）还没有登记"));
        findings.ShouldAllBe(finding => finding.Grade == Grade.Advice);
    }

    [Fact]
    public async Task Whoever_has_no_account_is_named_whatever_his_part()
    {
        await using var world = await BotWorld.StartAsync("2019-12-02T08:00");
        (await PeopleCheck.FindAsync(world.Get<IServiceProvider>())).ShouldNotContain(finding => finding.Subject == "账号");
        (Roles Role, string Said)[] parts = [(Roles.Head, "1名秘书处负责人"), (Roles.Clerk, "1名秘书处经办"), (Roles.Coordinator, "1名市发改统筹员"), (Roles.Leader, "1名领导")];
        foreach (var (role, _) in parts)
        {
            var person = await world.PersonAsync(role);
            await world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
            {
                foreach (var account in (await world.Get<AccountStore>().AllAsync()).Where(account => account.PersonId == person)) await AccountStore.UnbindAsync(work, account.Channel, account.PersonId);
                return true;
            });
        }

        var findings = (await PeopleCheck.FindAsync(world.Get<IServiceProvider>())).Where(finding => finding.Subject == "账号").ToList();

        foreach (var (role, said) in parts)
            findings.ShouldContain(finding => finding.Grade == Grade.Advice && finding.Text.StartsWith($"{said}（", StringComparison.Ordinal) && finding.Text.Contains("还没有绑定账号", StringComparison.Ordinal), said);
        var standing = await world.StandingAsync();
        findings.ShouldContain(finding => finding.Text.Contains($"1名领导（{standing.Roster.WithRole(Roles.Leader)[0].Name}）", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_head_nobody_can_sign_and_that_is_a_fault()
    {
        await using var world = await BotWorld.StartAsync("2019-12-02T08:00");
        var standing = await world.StandingAsync();
        await world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
        {
            await RosterStore.ReplaceAsync(work, standing.Roster with { People = [.. standing.Roster.People.Where(person => !person.Is(Roles.Head))] }, "负责人离任");
            return true;
        });

        (await PeopleCheck.FindAsync(world.Get<IServiceProvider>()))
            .ShouldContain(finding => finding.Grade == Grade.Fault && finding.Text.StartsWith("没有秘书处负责人，简报无人签发"));
    }

    [Fact]
    public async Task The_end_of_the_year_asks_for_the_next_ones_holidays()
    {
        using var place = new Place();
        (await FindAsync(Choice(place, "2030-12-01T09:00"))).Where(finding => finding.Subject == "日历").Select(finding => finding.Text)
            .ShouldBe(["没有2030年的节假日，日期只按周末推算，请运行 import holidays 2030.json。", "没有2031年的节假日，日期只按周末推算，请运行 import holidays 2031.json。"]);
        (await FindAsync(Choice(place, "2019-12-01T09:00"))).Where(finding => finding.Subject == "日历").ShouldHaveSingleItem().Grade.ShouldBe(Grade.Fine);
    }

    [Theory]
    [InlineData("workdays")]
    [InlineData("sqlite_schema")]
    [InlineData("audit")]
    public async Task A_damaged_file_is_noticed_and_leads_to_the_backup(string table)
    {
        if (Place.OnPostgres) Assert.Skip("The server looks after its own pages.");
        using var place = new Place();
        await FindAsync(Choice(place));
        var file = Path.Combine(place.Folder, "cztbot.db");
        await DamageAsync(file, table);

        var fault = (await FindAsync(Choice(place))).Single(finding => finding.Grade == Grade.Fault);

        fault.Subject.ShouldBe("数据库");
        fault.Text.ShouldContain("restore");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        using var place = new Place();
        var file = Path.Combine(place.Folder, "taken");
        await File.WriteAllTextAsync(file, "");
        (await FindAsync(Choice(place) with { Data = file })).Single(finding => finding.Grade == Grade.Fault).Text.ShouldStartWith($"{file} 不能写入");
    }

    [Theory]
    [InlineData(true, true, null)]
    [InlineData(false, true, "登录服务不接受机器人的凭据（invalid_client）")]
    [InlineData(true, false, "取不到通道的公钥")]
    public async Task A_registered_bot_asks_its_login_and_the_channels_keys(bool accepts, bool keys, string? expected)
    {
        using var place = new Place();
        using var login = new FakeLogin { Accepts = accepts };
        using var metadata = new Metadata(keys);
        var choice = login.Register(Choice(place));
        var faults = (await FindAsync(choice with
        {
            Replace = services =>
            {
                choice.Replace!(services);
                services.AddHttpClient(ChannelTokens.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => metadata);
            },
        }, ("ToBotFromChannelOpenIdMetadataUrl", Keys))).Where(finding => finding.Subject == "通道").ToList();

        if (expected is null) faults.ShouldHaveSingleItem().Grade.ShouldBe(Grade.Fine);
        else faults.ShouldHaveSingleItem().Text.ShouldStartWith(expected);
    }

    // The table's first page, with nothing to be seen of it before it is read.
    private static async Task DamageAsync(string file, string table)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        var page = await connection.ExecuteScalarAsync<int?>("SELECT rootpage FROM sqlite_schema WHERE name = @table", new { table }) ?? 1;
        var size = await connection.ExecuteScalarAsync<int>("PRAGMA page_size");
        await connection.CloseAsync();
        await using var stream = File.OpenWrite(file);
        // The file's own head is left, so that it is taken for a database.
        stream.Position = ((page - 1) * size) + (page == 1 ? 100 : 0);
        await stream.WriteAsync(Enumerable.Repeat((byte)0x5A, size - 100).ToArray());
    }

    private static HostChoice Choice(Place place, string at = "2019-12-02T08:00") => new()
    {
        Data = place.Folder, Database = place.Database, At = BotWorld.Instant(at), Frozen = true, Environment = "Development",
    };

    private static Task<IReadOnlyList<Finding>> FindAsync(HostChoice choice, params (string Name, string Value)[] settings)
    {
        var all = choice.Settings.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in settings) all[name] = value;
        return CheckCommand.FindAsync(choice with { Settings = all }, CancellationToken.None);
    }

    private sealed class Metadata(bool reachable) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
            !reachable ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(request.RequestUri!.AbsoluteUri == Keys ? """{"issuer":"https://api.botframework.com","jwks_uri":"https://keys.example/keys"}""" : """{"keys":[]}"""),
            });
    }
}
