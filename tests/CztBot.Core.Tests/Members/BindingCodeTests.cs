using CztBot.Core.Members;

namespace CztBot.Core.Tests.Members;

public sealed class BindingCodeTests
{
    [Fact]
    public void A_code_has_ten_characters_of_which_none_is_taken_for_another()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => BindingCode.Fresh()).ToList();

        codes.ShouldAllBe(code => code.Length == 10 && code.All(char.IsAsciiLetterOrDigit));
        string.Concat(codes).ShouldNotContain("O");
        string.Concat(codes).IndexOfAny([.. "01258ILOSUVZB"]).ShouldBe(-1);
        codes.Distinct().Count().ShouldBe(200);
    }

    [Theory]
    [InlineData("ACDEF34679")]
    [InlineData("acdef34679")]
    [InlineData(" acdef 34679 。")]
    [InlineData("ＡＣＤＥＦ－３４６７９")]
    [InlineData("ａｃｄｅｆ　３４６７９")]
    [InlineData("“ACDEF-34679”")]
    public void A_code_is_read_however_it_is_typed(string typed) => BindingCode.Clean(typed).ShouldBe("ACDEF34679");

    [Theory]
    [InlineData("ABC", true)]
    [InlineData("0000000000", true)]
    [InlineData("", false)]
    [InlineData("怎么办", false)]
    public void What_was_meant_as_a_code_is_told_from_a_question(string code, bool meant) => BindingCode.LooksLikeOne(code).ShouldBe(meant);

    [Fact]
    public void The_hash_depends_on_the_code_and_on_the_salt()
    {
        var (one, other) = (BindingCode.FreshSalt(), BindingCode.FreshSalt());

        BindingCode.Hash("ACDEF34679", one).ShouldBe(BindingCode.Hash("ACDEF34679", one));
        BindingCode.Hash("ACDEF34679", one).ShouldNotBe(BindingCode.Hash("ACDEF34679", other));
        BindingCode.Hash("ACDEF34679", one).ShouldNotBe(BindingCode.Hash("ACDEF34676", one));
    }
}
