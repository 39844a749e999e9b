using CztBot.Bulletins;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Papers.Templates;
using CztBot.Storage;
using CztBot.Tests.World;
using DocumentFormat.OpenXml.Packaging;

namespace CztBot.Tests.Bulletins;

/// <summary>Whoever works at a paper has its file and its pages in chat, before it is signed and after.</summary>
public sealed class PreviewTests
{
    private const string Word = "下载 Word 文件";
    private const string Draft = "下载草稿 Word 文件";

    [Theory]
    [InlineData("bulletin", true)]
    [InlineData("circular", false)]
    public async Task A_draft_is_a_file_in_its_form_until_it_is_signed(string form, bool leaders)
    {
        await using var world = await BulletinWorld.StartAsync();
        var link = (await PreviewAsync(world, form)).Links[Draft];

        var text = TextOf(await world.Http.GetByteArrayAsync(new Uri(link)));
        text.ShouldContain("（草稿，未签发）");
        text.Contains(BulletinWorld.ForLeaders, StringComparison.Ordinal).ShouldBe(leaders);
        text.ShouldNotContain(BulletinWorld.Waiting);
        await world.SignAsync();
        using var later = await world.Http.GetAsync(new Uri(link));
        (await later.Content.ReadAsStringAsync()).ShouldContain("简报可能已经签发");
    }

    [Theory]
    [InlineData("bulletin")]
    [InlineData("circular")]
    public async Task The_secretariat_fetches_both_signed_files_and_turns_the_pages_of_both(string form)
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        var card = await PreviewAsync(world, form);

        IssuedFile.HashOf(await world.Http.GetByteArrayAsync(new Uri(card.Links[Word]))).ShouldBe((await world.Get<IssuedFileStore>().FindAsync(new Month(2019, 11), form))!.Hash);
        card.Links.Keys.ShouldNotContain(Draft);
        card.Button("bulletin.pages").GetProperty("form").GetString().ShouldBe(form);
    }

    [Fact]
    public async Task The_pages_of_a_signed_paper_are_those_of_the_signed_file_whatever_the_template_is_now()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        var file = world.Get<TemplateShelf>().File;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, BuiltInTemplate.OfBulletin.ToArray());

        var paged = (await world.Get<PagePreview>().FindAsync(new Month(2019, 11), "circular")).ShouldNotBeNull();

        IssuedFile.HashOf(paged.Docx()).ShouldBe((await world.Get<IssuedFileStore>().FindAsync(new Month(2019, 11), "circular"))!.Hash);
    }

    [Theory]
    [InlineData(3, "共3页")]
    [InlineData(40, "共40页")]
    [InlineData(41, "共40页以上，这里只显示前40页，全文请下载文件")]
    public void Of_a_long_paper_it_is_said_that_only_the_first_pages_are_shown(int drawn, string said) => PageTurner.Count(drawn).ShouldBe(said);

    private static async Task<Answer> PreviewAsync(BotWorld world, string form) =>
        await world.PressAsync(await world.PersonAsync(Roles.Clerk), "bulletin.preview", Moves.Data(("month", "2019-11"), ("form", form)));

    private static string TextOf(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
