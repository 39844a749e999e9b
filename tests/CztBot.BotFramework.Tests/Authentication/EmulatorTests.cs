using CztBot.BotFramework.Tests.Worlds;

namespace CztBot.BotFramework.Tests.Authentication;

public sealed class EmulatorTests
{
    private const string First = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
    private const string Second = "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0";

    [Theory]
    [InlineData(First, "1.0", "appid", "true", 200)]
    [InlineData(First, "", "appid", "true", 200)]
    [InlineData(Second, "2.0", "azp", "true", 200)]
    [InlineData(First, "1.0", "appid", "", 401)]
    [InlineData(First, "1.0", "appid", "false", 401)]
    [InlineData(First, "1.0", "azp", "true", 401)]
    [InlineData(Second, "2.0", "appid", "true", 401)]
    [InlineData(Second, "3.0", "azp", "true", 401)]
    [InlineData("https://sts.windows.net/somebody-elses-tenant/", "1.0", "appid", "true", 401)]
    public async Task An_emulators_token_is_taken_where_a_setting_says_so(string issuer, string version, string claim, string allowed, int status)
    {
        await using var world = await ChannelWorld.StartAsync(("AllowEmulator", allowed));

        (await world.TokenAsync(Token(world, issuer, version, claim, "app-1"))).ShouldBe(status);
    }

    [Fact]
    public async Task An_emulators_token_names_our_app()
    {
        await using var world = await ChannelWorld.StartAsync(("AllowEmulator", "true"));

        (await world.TokenAsync(Token(world, First, "1.0", "appid", "app-2"))).ShouldBe(401);
    }

    [Fact]
    public async Task The_bots_own_tenant_signs_an_emulators_tokens_too_and_nobody_elses_does_by_claiming_it()
    {
        await using var world = await ChannelWorld.StartAsync(("AllowEmulator", "true"), ("MicrosoftAppTenantId", "tenant-1"));

        (await world.TokenAsync(Token(world, "https://login.microsoftonline.com/tenant-1/v2.0", "2.0", "azp", "app-1"))).ShouldBe(200);
        (await world.TokenAsync(Token(world, "https://login.microsoftonline.com/tenant-2/v2.0", "2.0", "azp", "app-1"))).ShouldBe(401);
    }

    [Fact]
    public async Task An_emulators_key_does_not_sign_for_a_channel()
    {
        await using var emulator = await TokenHouse.StartAsync();
        await using var world = await ChannelWorld.StartAsync(("AllowEmulator", "true"), ("ToBotFromEmulatorOpenIdMetadataUrl", emulator.Metadata));
        emulator.Keys[0] = new HouseKey("key-9", "test");

        (await world.TokenAsync(emulator.Token())).ShouldBe(401);
        (await world.TokenAsync(emulator.Token(new TokenOf { Issuer = First, More = new() { ["ver"] = "1.0", ["appid"] = "app-1" } }))).ShouldBe(200);
    }

    // Neither the audience nor a service address is in such a token, and its key is endorsed for nobody.
    private static string Token(ChannelWorld world, string issuer, string version, string claim, string app)
    {
        world.House.Keys[0] = new HouseKey("key-1", null);
        var more = new Dictionary<string, object>(StringComparer.Ordinal) { ["ver"] = version, [claim] = app };
        return world.House.Token(new TokenOf { Issuer = issuer, Audience = "api://bot", ServiceUrl = null, More = more });
    }
}
