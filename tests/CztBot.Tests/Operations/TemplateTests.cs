using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Operations.Checks;
using CztBot.Papers.Documents;
using CztBot.Papers.Templates;
using CztBot.Tests.World;

namespace CztBot.Tests.Operations;

/// <summary>The secretariat gets the built-in template, changes it, and hears what is wrong with it.</summary>
public sealed class TemplateTests
{
    [Fact]
    public async Task The_built_in_template_is_exported_and_is_one_that_can_be_used()
    {
        await using var world = await BotWorld.StartAsync("2019-12-02T08:00");
        var file = Path.Combine(world.Folder, "简报.docx");

        (await Terminal.RunOnAsync(world, "export", "template", "--out", file)).Exit.ShouldBe(0);

        TemplateCheck.Problems(await File.ReadAllBytesAsync(file)).ShouldBeEmpty();
        (await Terminal.RunOnAsync(world, "export", "template", "--out", Path.ChangeExtension(file, ".pdf"))).Error.ShouldContain("应为 .docx 文件");
    }

    [Fact]
    public async Task A_broken_one_is_named_by_check_and_on_the_desk_of_a_summary()
    {
        await using var world = await BotWorld.StartAsync("2020-01-20T10:00");
        PaperCheck.Find(world.Get<IServiceProvider>()).ShouldHaveSingleItem().ShouldBe(new Finding("公文模板", Grade.Fine, "使用内置模板"));
        var shelf = world.Get<TemplateShelf>();
        Directory.CreateDirectory(Path.GetDirectoryName(shelf.File)!);
        await File.WriteAllTextAsync(shelf.File, "not a document");

        var finding = PaperCheck.Find(world.Get<IServiceProvider>()).ShouldHaveSingleItem();
        finding.Grade.ShouldBe(Grade.Fault);
        finding.Text.ShouldContain("模板简报.docx有问题：不是完整的 Word 文档");
        (await world.SayAsync(await world.PersonAsync(Roles.Clerk), "季度小结 2019")).Text.ShouldContain("模板简报.docx有问题");
        await File.WriteAllBytesAsync(shelf.File, BuiltInTemplate.OfBulletin.ToArray());
        PaperCheck.Find(world.Get<IServiceProvider>()).ShouldHaveSingleItem().Text.ShouldStartWith("使用 ");
    }

    [Fact]
    public void The_manual_names_the_file_every_placeholder_and_every_style()
    {
        var manual = File.ReadAllText(Path.Combine(Repository.Root, "docs", "使用手册.md"));

        manual.ShouldContain("templates/简报.docx");
        manual.ShouldContain("export template");
        foreach (var word in Placeholder.Required.Append(Placeholder.Copies).Concat(PaperStyle.Names.Values)) manual.ShouldContain(word);
    }
}
