interface type {} interface as {} interface of extends is {} interface declare {} class type {} class as<of> extends is<of> implements declare {}
