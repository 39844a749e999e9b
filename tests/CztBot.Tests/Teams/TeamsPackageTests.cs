using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Conversations;
using CztBot.Teams;
using CztBot.Tests.World;
using Microsoft.Extensions.Configuration;

namespace CztBot.Tests.Teams;

public sealed class TeamsPackageTests
{
    private static readonly Dictionary<string, byte[]> Files = Unzip(Build());

    private static JsonNode Manifest => JsonNode.Parse(Files["manifest.json"])!;

    private static JsonObject English => JsonNode.Parse(Files["en.json"])!.AsObject();

    private static IEnumerable<JsonNode> Lists => Manifest["bots"]![0]!["commandLists"]!.AsArray().Select(list => list!);

    [Fact]
    public void A_package_is_the_manifest_the_English_strings_and_two_icons() =>
        Files.Keys.ShouldBe(["manifest.json", "en.json", "color.png", "outline.png"]);

    [Fact]
    public void The_same_settings_make_the_same_bytes() => Build().ShouldBe(Build());

    [Fact]
    public void The_manifest_carries_the_settings_and_the_version_of_the_program()
    {
        Manifest["id"]!.GetValue<string>().ShouldBe(Offer.AppId);
        Manifest["bots"]![0]!["botId"]!.GetValue<string>().ShouldBe(Offer.BotId);
        Manifest["version"]!.GetValue<string>().ShouldBe(typeof(TeamsPackage).Assembly.GetName().Version!.ToString(3));
        Manifest["developer"]!.ToJsonString(Plain).ShouldBe(
            """{"name":"长沙市发展改革委","websiteUrl":"https://bot.example.cn/","privacyUrl":"https://bot.example.cn/privacy","termsOfUseUrl":"https://bot.example.cn/terms"}""");
        Manifest["validDomains"]!.ToJsonString().ShouldBe("""["bot.example.cn","*.files.example.cn"]""");
    }

    [Fact]
    public void Without_an_id_of_its_own_the_app_has_the_bots() =>
        Unzipped("manifest.json", Offer.Settings(("Teams:AppId", "")))["id"]!.GetValue<string>().ShouldBe(Offer.BotId);

    [Fact]
    public void Who_is_not_English_reads_the_manifests_own_Chinese_strings()
    {
        Manifest["localizationInfo"]!.ToJsonString().ShouldBe("""{"defaultLanguageTag":"zh-cn","additionalLanguages":[{"languageTag":"en","file":"en.json"}]}""");
        Manifest["name"]!["short"]!.GetValue<string>().ShouldBe("长株潭调度机器人");
        English["name.short"]!.GetValue<string>().ShouldBe("CztBot");
    }

    [Fact]
    public void The_bot_can_be_used_alone_in_a_team_and_in_a_group_chat_and_each_has_one_list_of_commands()
    {
        var scopes = Manifest["bots"]![0]!["scopes"]!.Deserialize<string[]>();

        scopes.ShouldBe(["personal", "team", "groupChat"]);
        Lists.SelectMany(list => list["scopes"]!.Deserialize<string[]>()!).ShouldBe(scopes);
    }

    [Fact]
    public async Task A_command_is_a_word_that_the_bot_knows_and_takes_there()
    {
        await using var world = await BotWorld.StartAsync("2019-12-02T08:00");
        var words = world.Get<IEnumerable<WordName>>().ToList();

        Titles(Lists.First()).ShouldBeSubsetOf(words.Select(name => name.Word));
        Titles(Lists.Last()).ShouldBeSubsetOf(words.Where(name => name.InGroups).Select(name => name.Word));
    }

    [Fact]
    public void Every_command_is_described_in_English_and_keeps_its_Chinese_word()
    {
        var described = Lists.SelectMany((list, i) => list["commands"]!.AsArray().Select((_, j) => $"bots[0].commandLists[{i}].commands[{j}].description"));

        English.Select(entry => entry.Key).Where(key => key.StartsWith("bots", StringComparison.Ordinal)).ShouldBe(described);
    }

    [Fact]
    public void Texts_keep_to_the_lengths_of_the_schema()
    {
        foreach (var text in new[] { Manifest["description"]!["short"]!, English["description.short"]! }) text.GetValue<string>().Length.ShouldBeInRange(1, 80);
        foreach (var text in new[] { Manifest["description"]!["full"]!, English["description.full"]! }) text.GetValue<string>().Length.ShouldBeInRange(1, 4000);
        foreach (var list in Lists) list["commands"]!.AsArray().Count.ShouldBeInRange(1, 10);
    }

    [Fact]
    public void The_color_icon_fills_its_square()
    {
        var icon = new Png(Files["color.png"]);

        (icon.Width, icon.Height).ShouldBe((192, 192));
        icon.Pixels.ShouldAllBe(pixel => pixel.Alpha == 255);
        icon.Pixels.Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void The_outline_icon_is_white_on_nothing()
    {
        var icon = new Png(Files["outline.png"]);

        (icon.Width, icon.Height).ShouldBe((32, 32));
        icon.Pixels.ShouldAllBe(pixel => pixel.Red == 255 && pixel.Green == 255 && pixel.Blue == 255);
        icon.Pixels.Count(pixel => pixel.Alpha == 0).ShouldBeGreaterThan(400);
        icon.Pixels.Count(pixel => pixel.Alpha == 255).ShouldBeGreaterThan(150);
    }

    private static IEnumerable<string> Titles(JsonNode list) => list["commands"]!.AsArray().Select(command => command!["title"]!.GetValue<string>());

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static byte[] Build() => TeamsPackage.Build(TeamsSettings.Read(Offer.Settings()));

    private static JsonNode Unzipped(string name, IConfiguration settings) => JsonNode.Parse(Unzip(TeamsPackage.Build(TeamsSettings.Read(settings)))[name])!;

    private static Dictionary<string, byte[]> Unzip(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }
}
