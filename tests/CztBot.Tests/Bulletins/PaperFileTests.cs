using System.Net;
using CztBot.Bulletins;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Papers.Templates;
using CztBot.Storage;
using CztBot.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CztBot.Tests.Bulletins;

public sealed class PaperFileTests
{
    private const string Word = "下载 Word 文件";

    [Fact]
    public async Task What_is_posted_carries_a_link_to_its_own_form_and_the_group_never_gets_the_leaders()
    {
        await using var world = await PublishedAsync();

        var group = await world.Http.GetByteArrayAsync(world.Papers().First(one => one.Answer.Text.Contains("通报", StringComparison.Ordinal)).Answer.Links[Word]);
        var leader = await world.Http.GetByteArrayAsync(world.Papers().First(one => one.Answer.Text.Contains("工作简报", StringComparison.Ordinal)).Answer.Links[Word]);

        TextOf(group).ShouldNotContain(BulletinWorld.ForLeaders);
        TextOf(leader).ShouldContain(BulletinWorld.ForLeaders);
        IssuedFile.HashOf(group).ShouldBe((await world.Get<IssuedFileStore>().FindAsync(new Month(2019, 11), "circular"))!.Hash);
    }

    [Fact]
    [Trait("Rule", "R56")]
    public async Task What_is_posted_shows_its_figures_as_pictures_and_a_group_sees_those_of_its_own_form()
    {
        await using var world = await PublishedAsync();
        var group = Pictures(world.Papers().First(one => one.Answer.Text.Contains("通报", StringComparison.Ordinal)).Answer);
        var leader = Pictures(world.Papers().First(one => one.Answer.Text.Contains("工作简报", StringComparison.Ordinal)).Answer);
        const string missing = "No font with Chinese characters: install one (Debian: apt-get install fonts-noto-cjk).";
        if (group.Count == 0 && Environment.GetEnvironmentVariable("CZTBOT_REQUIRE_ALL") == "1") Assert.Fail(missing);
        Assert.SkipWhen(group.Count == 0, missing);

        group.Keys.ShouldBe(["放大：各板块事项状态（单位：项）", "放大：各市事项状态（单位：项）", "放大：各市报送情况（单位：项）"]);
        foreach (var (caption, link) in group)
        {
            link.ShouldContain("picture-circular-");
            leader[caption].ShouldContain("picture-bulletin-");
            (await world.Http.GetByteArrayAsync(link))[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
            (await world.Http.GetByteArrayAsync(leader[caption]))[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
            await RefusedAsync(world, link.Replace("circular", "bulletin", StringComparison.Ordinal), HttpStatusCode.NotFound, "链接无效");
        }
    }

    [Fact]
    public async Task An_expired_link_is_a_sentence_and_a_link_for_another_file_or_a_later_day_is_none()
    {
        await using var world = await PublishedAsync();
        var link = world.Papers().First(one => one.Answer.Text.Contains("通报", StringComparison.Ordinal)).Answer.Links[Word];

        foreach (var forged in (string[])[link.Replace("circular", "bulletin", StringComparison.Ordinal), link.Replace("until=1", "until=2", StringComparison.Ordinal), link[..^1], link.Split('?')[0]])
            await RefusedAsync(world, forged, HttpStatusCode.NotFound, "链接无效");
        world.Machine.Advance(TimeSpan.FromDays(14) + TimeSpan.FromSeconds(1));
        await RefusedAsync(world, link, HttpStatusCode.Gone, "链接已过期");
    }

    [Fact]
    public async Task The_signature_of_a_link_holds_no_digits_that_a_group_would_take_for_a_telephone_number()
    {
        await using var world = await PublishedAsync();
        var links = world.Papers().SelectMany(one => one.Answer.Links.Values).Where(link => link.Contains("/papers/", StringComparison.Ordinal)).ToList();

        links.ShouldNotBeEmpty();
        links.ShouldAllBe(link => !link.Split("sign=", StringSplitOptions.None)[1].Any(char.IsDigit));
    }

    [Fact]
    public async Task Another_template_after_the_signature_changes_nothing_of_the_signed_file()
    {
        await using var world = await PublishedAsync();
        var link = world.Papers().First().Answer.Links[Word];
        var before = await world.Http.GetByteArrayAsync(link);
        await PutTemplateAsync(world, BuiltInTemplate.OfBulletin.ToArray());

        (await world.Http.GetByteArrayAsync(link)).ShouldBe(before);
    }

    [Fact]
    public async Task A_signed_file_that_was_tampered_with_is_not_given_out()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CZTBOT_TEST_DATABASE") is null, "The test looks into the SQLite file behind the program's back.");
        await using var world = await PublishedAsync();
        var link = world.Papers().First(one => one.Answer.Text.Contains("通报", StringComparison.Ordinal)).Answer.Links[Word];

        await TamperAsync(world, "DROP TRIGGER issued_files_are_never_changed; UPDATE issued_files SET content = 'QUJD'");
        await RefusedAsync(world, link, HttpStatusCode.Conflict, "校验值不一致");
        await TamperAsync(world, "DROP TRIGGER bulletins_are_never_changed; UPDATE bulletins SET body = replace(body, '2019', '2020')");
        (await world.SayAsync((await world.PersonAsync(Roles.Leader)), "简报")).Text.ShouldContain("校验值不一致");
    }

    [Fact]
    public async Task A_broken_template_is_named_with_what_is_wrong_and_the_built_in_one_is_used()
    {
        await using var world = await BulletinWorld.StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        (await world.SayAsync(clerk, "简报")).Text.ShouldNotContain("模板");
        await PutTemplateAsync(world, "not a document"u8.ToArray());

        (await world.SayAsync(clerk, "简报")).Text.ShouldContain("模板简报.docx有问题：不是完整的 Word 文档（.docx），可能已损坏，或者是改了扩展名的旧格式 .doc。已改用内置模板");
        await world.SignAsync();
        TextOf((await world.Get<IssuedFileStore>().FindAsync(new Month(2019, 11), "bulletin"))!.Content).ShouldContain("第1期（总第1期）");
    }

    [Fact]
    public async Task The_draft_is_shown_as_the_picture_of_its_pages()
    {
        await using var world = await BulletinWorld.StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var pages = (await world.SayAsync(clerk, "简报")).Button("bulletin.pages");
        if (!world.Get<PagePreview>().Works)
        {
            (await world.PressAsync(clerk, "bulletin.pages", pages)).Text.ShouldContain("没有安装 LibreOffice");
            const string missing = "LibreOffice or pdftoppm is missing: install them (Debian: apt-get install libreoffice-writer poppler-utils fonts-noto-cjk).";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CZTBOT_REQUIRE_ALL") == "1", missing);
            Assert.Fail(missing);
        }

        var first = await world.PressAsync(clerk, "bulletin.pages", pages);
        var second = await world.PressAsync(clerk, "bulletin.pages", first.Button("bulletin.pages"));

        first.Text.ShouldContain("草稿，不得外传");
        second.Text.ShouldContain("第2页，共");
        (await world.Http.GetByteArrayAsync(second.Links["放大"]))[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
    }

    private static Dictionary<string, string> Pictures(Answer card) => card.Links.Where(link => link.Key.StartsWith("放大：", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);

    private static async Task<BotWorld> PublishedAsync()
    {
        var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        await world.PublishAsync();
        return world;
    }

    private static async Task RefusedAsync(BotWorld world, string link, HttpStatusCode status, string sentence)
    {
        using var answer = await world.Http.GetAsync(link);
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(sentence);
    }

    private static async Task PutTemplateAsync(BotWorld world, byte[] template)
    {
        var file = world.Get<TemplateShelf>().File;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, template);
    }

    private static async Task TamperAsync(BotWorld world, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={world.DatabaseFile}");
        await connection.ExecuteAsync(sql);
    }

    private static string TextOf(byte[] docx)
    {
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
