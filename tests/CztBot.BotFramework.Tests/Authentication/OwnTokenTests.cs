using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace CztBot.BotFramework.Tests.Authentication;

public sealed class OwnTokenTests : IAsyncLifetime
{
    private static readonly (string, string)[] Secret = [("MicrosoftAppTenantId", "tenant-1"), ("MicrosoftAppPassword", "secret-1")];

    // A token's end is told by the login, whose clock is the real one.
    private readonly FakeTimeProvider _machine = new(TimeProvider.System.GetUtcNow());
    private LoginHouse _login = null!;

    public async ValueTask InitializeAsync() => _login = await LoginHouse.StartAsync();

    public ValueTask DisposeAsync() => _login.DisposeAsync();

    [Fact]
    public async Task A_bot_of_one_tenant_asks_its_tenant_with_its_password()
    {
        await using var server = await StartAsync();

        (await TokenAsync(server)).ShouldBe("own-1");

        var call = _login.Calls.ShouldHaveSingleItem();
        call.Address.ShouldBe("https://login.microsoftonline.com/tenant-1/oauth2/v2.0/token");
        call.Form["grant_type"].ShouldBe("client_credentials");
        call.Form["client_id"].ShouldBe("app-1");
        call.Form["client_secret"].ShouldBe("secret-1");
        call.Form["scope"].ShouldContain("https://api.botframework.com/.default");
    }

    [Theory]
    [InlineData("", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("https://botframework.azure.us", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    [InlineData("https://botframework.azure.cn", "https://login.partner.microsoftonline.cn/microsoftservices.partner.onmschina.cn/oauth2/v2.0/token", "https://api.botframework.azure.cn/.default")]
    public async Task A_bot_of_many_tenants_asks_its_clouds_shared_one(string cloud, string address, string scope)
    {
        await using var server = await StartAsync([.. Secret, ("MicrosoftAppType", "MultiTenant"), ("ChannelService", cloud)]);

        await TokenAsync(server);

        var call = _login.Calls.ShouldHaveSingleItem();
        call.Address.ShouldBe(address, StringCompareShould.IgnoreCase);
        call.Form["scope"].ShouldContain(scope);
    }

    [Fact]
    public async Task A_managed_identity_is_asked_of_the_machine_and_needs_no_secret()
    {
        await using var server = await StartAsync([("MicrosoftAppType", "UserAssignedMSI")]);

        (await TokenAsync(server)).ShouldBe("own-1");

        var call = _login.Calls.ShouldHaveSingleItem();
        call.Address.ShouldStartWith("http://169.254.169.254/metadata/identity/");
        (call.Form["client_id"], call.Form["resource"]).ShouldBe(("app-1", "https://api.botframework.com"));
    }

    [Fact]
    public async Task Whoever_waits_for_a_token_waits_for_the_same_request()
    {
        await using var server = await StartAsync();

        var tokens = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => TokenAsync(server)));

        tokens.ShouldAllBe(token => token == "own-1");
        _login.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(49, "own-1")]
    [InlineData(51, "own-2")]
    public async Task A_token_is_renewed_ten_minutes_before_its_end(int minutes, string token)
    {
        await using var server = await StartAsync();
        await TokenAsync(server);

        _machine.Advance(TimeSpan.FromMinutes(minutes));

        (await TokenAsync(server)).ShouldBe(token);
    }

    [Fact]
    public async Task While_the_login_is_out_of_order_a_token_is_used_to_its_end()
    {
        await using var server = await StartAsync();
        await TokenAsync(server);
        _login.Refusal = (503, "");

        _machine.Advance(TimeSpan.FromMinutes(58));
        (await TokenAsync(server)).ShouldBe("own-1");

        _machine.Advance(TimeSpan.FromMinutes(2));
        await Should.ThrowAsync<CredentialUnavailableException>(() => TokenAsync(server));
        _login.Refusal = null;
        (await TokenAsync(server)).ShouldBe("own-2");
    }

    [Fact]
    public async Task While_one_waits_for_a_new_token_the_others_go_on_with_the_old_one()
    {
        await using var server = await StartAsync();
        await TokenAsync(server);
        var opens = new TaskCompletionSource();
        _login.Open = opens.Task;
        _machine.Advance(TimeSpan.FromMinutes(51));

        var renewing = TokenAsync(server);
        (await TokenAsync(server)).ShouldBe("own-1");

        _login.Refusal = (503, "");
        opens.SetResult();
        (await renewing).ShouldBe("own-1");
        var asked = _login.Calls.Count;
        (await TokenAsync(server)).ShouldBe("own-1");
        _login.Calls.Count.ShouldBe(asked);
        _login.Refusal = null;
        _machine.Advance(TimeSpan.FromSeconds(31));
        (await TokenAsync(server)).ShouldBe("own-2");
    }

    [Theory]
    [InlineData(401, """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret."}""", "invalid_client")]
    [InlineData(400, """{"error":"unauthorized_client","error_description":"AADSTS700016: not found."}""", "unauthorized_client")]
    public async Task A_credential_that_the_login_rejects_is_told_from_an_outage(int status, string body, string code)
    {
        await using var server = await StartAsync();
        _login.Refusal = (status, body);

        (await Should.ThrowAsync<CredentialRejectedException>(() => TokenAsync(server))).Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(429, "{}")]
    [InlineData(500, "{}")]
    [InlineData(200, "<html>")]
    public async Task An_outage_of_the_login_is_told_from_a_rejected_credential(int status, string body)
    {
        await using var server = await StartAsync();
        _login.Refusal = (status, body);

        await Should.ThrowAsync<CredentialUnavailableException>(() => TokenAsync(server));
    }

    [Fact]
    public async Task A_login_that_nobody_answers_at_is_an_outage()
    {
        await _login.DisposeAsync();
        await using var server = await StartAsync();

        await Should.ThrowAsync<CredentialUnavailableException>(() => TokenAsync(server));
    }

    [Fact]
    public async Task Without_an_app_id_there_is_no_token_and_nobody_is_asked()
    {
        await using var server = await BotServer.StartAsync(new SayingBot(_ => Task.CompletedTask), replace: _login.Replace);

        (await TokenAsync(server)).ShouldBeNull();
        _login.Calls.ShouldBeEmpty();
    }

    private static Task<string?> TokenAsync(BotServer server) => server.Get<AppTokens>().GetAsync(CancellationToken.None);

    private Task<BotServer> StartAsync(IEnumerable<(string, string)>? settings = null) => BotServer.StartAsync(
        new SayingBot(_ => Task.CompletedTask), "app-1", machine: _machine, replace: _login.Replace, settings: settings ?? Secret);
}
