using System.Text;
using System.Text.Json;

namespace CztBot.Cards.Tests;

public sealed class CardDeckTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cards");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_card_is_asked_for_by_its_path()
    {
        Write("reports/form.json", """{"v":"${title}"}""");
        Write("reports/form.data.json", """{"title":"样例"}""");

        var deck = CardDeck.Load(_folder.FullName);

        deck.Names.ShouldBe(["reports/form"]);
        Encoding.UTF8.GetString(deck["reports/form"].ExpandUtf8(JsonElement.Parse("""{"title":"甲"}"""))).ShouldBe("""{"v":"甲"}""");
        Should.Throw<KeyNotFoundException>(() => deck["reports/other"]).Message.ShouldContain("reports/other");
    }

    [Fact]
    public void Every_problem_of_every_card_is_told_with_file_and_line()
    {
        Write("a/one.json", "{\n  \"x\": \"${foo(1)}\",\n  \"y\": [\n    \"${a +}\"]\n}");
        Write("b/two.json", "{\n  \"x\": 1,\n}");
        Write("b/three.json", "{\"x\": 1}");

        CardDeck.Load(_folder.FullName, out var problems);

        problems.Select(problem => (Path.GetFileName(problem.File), problem.Line)).ShouldBe([("one.json", 2), ("one.json", 4), ("two.json", 3)]);
        problems[0].ToString().ShouldEndWith("/a/one.json 第2行：不认识的函数 foo");
    }

    [Fact]
    public void A_deck_with_a_wrong_card_is_refused()
    {
        Write("one.json", """{"x": "${"}""");

        Should.Throw<CardException>(() => CardDeck.Load(_folder.FullName)).Problems.Count.ShouldBe(1);
    }

    [Fact]
    public void A_folder_without_cards_is_a_problem_too()
    {
        CardDeck.Load(Path.Combine(_folder.FullName, "nowhere"), out var problems);

        problems.ShouldHaveSingleItem().Message.ShouldBe("这里没有卡片");
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
