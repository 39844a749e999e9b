using System.Security.Cryptography;
using System.Text;
using CztBot.BotFramework.Tests.Worlds;
using Microsoft.IdentityModel.Tokens;

namespace CztBot.BotFramework.Tests.Authentication;

/// <summary>Everything that is not a channel's token: refused by the right status, and the bot has not run.</summary>
public sealed class ForgedTokenTests
{
    public static TheoryData<string> Forgeries => [.. Forged.Keys];

    private static Dictionary<string, Func<TokenHouse, string?>> Forged { get; } = new(StringComparer.Ordinal)
    {
        ["no header"] = _ => null,
        ["an empty header"] = _ => "",
        ["a scheme without a token"] = _ => "Bearer",
        ["a scheme with a blank"] = _ => "Bearer ",
        ["a token without a scheme"] = house => house.Token(),
        ["another scheme"] = house => $"Basic {house.Token()}",
        ["three parts"] = house => $"Bearer {house.Token()} more",
        ["two blanks"] = house => $"Bearer  {house.Token()}",
        ["garbage"] = _ => "Bearer garbage",
        ["garbage with dots"] = _ => "Bearer a.b.c",
        ["dots alone"] = _ => "Bearer ..",
        ["five parts of an encrypted token"] = _ => $"Bearer {Part("""{"alg":"RSA-OAEP","enc":"A256GCM","kid":"key-1"}""")}.a.b.c.d",
        ["JSON that is none"] = _ => $"Bearer {Part("{")}.{Part("{")}.x",
        ["claims of other types"] = _ => $"Bearer {Part("""{"alg":"RS256","kid":"key-1"}""")}.{Part("""{"iss":{},"aud":7,"exp":"soon","nbf":[]}""")}.x",
        ["an end beyond all time"] = _ => $"Bearer {Part("""{"alg":"RS256","kid":"key-1"}""")}.{Part("""{"iss":"https://api.botframework.com","aud":"app-1","exp":9e99}""")}.x",
        ["no signature"] = house => $"Bearer {new TokenOf().Signed(null)}",
        ["algorithm none with the key's name"] = house => $"Bearer {Part("""{"alg":"none","kid":"key-1"}""")}.{house.Token().Split('.')[1]}.",
        ["algorithm none with a signature"] = house => $"Bearer {Part("""{"alg":"none","kid":"key-1"}""")}.{string.Join('.', house.Token().Split('.')[1..])}",
        ["the public key as a secret"] = house => $"Bearer {new TokenOf().Signed(PublicAsSecret(house))}",
        ["another house's key under the same name"] = _ => $"Bearer {new TokenOf().Signed(new HouseKey("key-1", "test") { Rsa = RSA.Create(2048) }.Credentials())}",
        ["a key that nobody listed"] = _ => $"Bearer {new TokenOf().Signed(new HouseKey("key-9", "test").Credentials())}",
        ["a key without a name"] = house => $"Bearer {new TokenOf().Signed(new SigningCredentials(new RsaSecurityKey(house.Keys[0].Rsa), SecurityAlgorithms.RsaSha256))}",
        ["expired"] = house => Bearer(house, new TokenOf { From = TimeSpan.FromHours(-2), Until = TimeSpan.FromMinutes(-6) }),
        ["not yet valid"] = house => Bearer(house, new TokenOf { From = TimeSpan.FromMinutes(6) }),
        ["without an end"] = house => Bearer(house, new TokenOf { Until = null }),
        ["another audience"] = house => Bearer(house, new TokenOf { Audience = "app-2" }),
        ["our audience among others"] = house => Bearer(house, new TokenOf { Audience = (string[])["app-1", "app-2"] }),
        ["another issuer"] = house => Bearer(house, new TokenOf { Issuer = "https://sts.windows.net/evil/" }),
        ["no issuer"] = house => Bearer(house, new TokenOf { Issuer = null }),
        ["an emulator's issuer"] = house => Bearer(house, new TokenOf { Issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", More = new() { ["appid"] = "app-1" } }),
        ["another service address"] = house => Bearer(house, new TokenOf { ServiceUrl = "http://127.0.0.1:2" }),
        ["the service address as a list"] = house => Bearer(house, new TokenOf { ServiceUrl = (string[])["http://127.0.0.1:1"] }),
        ["no service address"] = house => Bearer(house, new TokenOf { ServiceUrl = null }),
        ["truncated"] = house => $"Bearer {house.Token()[..^20]}",
        ["without its signature"] = house => $"Bearer {string.Join('.', house.Token().Split('.')[..2])}.",
        ["another body under the same signature"] = house => Swapped(house),
        ["20 KB of letters"] = _ => $"Bearer {new string('a', 20_000)}",
        ["20 KB of dots"] = _ => $"Bearer {new string('.', 20_000)}",
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_token_is_refused_and_nothing_runs(string forgery)
    {
        await using var world = await ChannelWorld.StartAsync();

        (await world.HeaderAsync(Forged[forgery](world.House))).ShouldBe(401);

        (await world.TokenAsync(world.House.Token())).ShouldBe(200);
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("TEST")]
    [InlineData("")]
    public async Task A_key_speaks_for_the_channels_that_it_is_endorsed_for_only(string channel)
    {
        await using var world = await ChannelWorld.StartAsync();

        (await world.TokenAsync(world.House.Token(), Given.Message(channel: channel))).ShouldBe(401);
        (await world.TokenAsync(world.House.Token(), Given.Message(channel: "msteams"))).ShouldBe(200);
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_nobody()
    {
        await using var world = await ChannelWorld.StartAsync();
        world.House.Keys.AddRange([new HouseKey("key-2", null), new HouseKey("key-3")]);

        (await world.TokenAsync(world.House.Token(key: world.House.Keys[1]))).ShouldBe(401);
        (await world.TokenAsync(world.House.Token(key: world.House.Keys[2]))).ShouldBe(401);
    }

    [Fact]
    public async Task An_activity_without_channel_or_service_address_has_no_token_that_fits()
    {
        await using var world = await ChannelWorld.StartAsync();

        (await world.TokenAsync(world.House.Token(), """{"type":"message","serviceUrl":"http://127.0.0.1:1"}""")).ShouldBe(401);
        (await world.TokenAsync(world.House.Token(), """{"type":"message","channelId":"test"}""")).ShouldBe(401);
        (await world.TokenAsync(world.House.Token(new TokenOf { ServiceUrl = "" }), """{"type":"message","channelId":"test","serviceUrl":""}""")).ShouldBe(401);
    }

    [Theory]
    [InlineData("another issuer")]
    [InlineData("algorithm none with a signature")]
    [InlineData("the public key as a secret")]
    [InlineData("expired")]
    [InlineData("another audience")]
    public async Task Nobody_is_asked_for_keys_by_a_token_that_cannot_be_good(string forgery)
    {
        await using var world = await ChannelWorld.StartAsync();

        await world.HeaderAsync(Forged[forgery](world.House));

        world.House.Listed.ShouldBe(0);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(1024)]
    public async Task A_header_beyond_all_measure_ends_at_the_server(int kilobytes)
    {
        await using var world = await ChannelWorld.StartAsync();

        (await world.TokenAsync(new string('a', kilobytes * 1024))).ShouldBe(kilobytes == 31 ? 401 : 431);
    }

    [Fact]
    public async Task Two_headers_are_refused_even_where_one_is_good()
    {
        await using var world = await ChannelWorld.StartAsync();

        (await world.HeaderAsync($"Bearer {world.House.Token()}, Bearer {world.House.Token()}")).ShouldBe(401);
    }

    [Fact]
    public async Task A_refused_caller_is_told_which_scheme_there_is()
    {
        await using var world = await ChannelWorld.StartAsync();

        using var response = await world.Server.PostAsync(Given.Message());

        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    private static string Bearer(TokenHouse house, TokenOf of) => $"Bearer {house.Token(of)}";

    private static string Part(string json) => Base64UrlEncoder.Encode(json);

    private static SigningCredentials PublicAsSecret(TokenHouse house) =>
        new(new SymmetricSecurityKey(Encoding.ASCII.GetBytes(house.Keys[0].Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = "key-1" }, SecurityAlgorithms.HmacSha256);

    private static string Swapped(TokenHouse house)
    {
        var (good, other) = (house.Token().Split('.'), house.Token(new TokenOf { Until = TimeSpan.FromHours(9) }).Split('.'));
        return $"Bearer {good[0]}.{other[1]}.{good[2]}";
    }
}
